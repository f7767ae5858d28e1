"""Writes a random register that leans on every rule of the programme, valid rows only.

    python3 random_register.py <folder> --seed 7 [--producers 20] [--geo seed-data/geo]

The same seed gives the same files. Most days and most instants come from short lists, so that ends
meet starts, windows run out on days that matter, and many facts are recorded at one instant.
"""

import argparse
import random
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

import register_files
from facts import read_csv
from programme import expires_on
from reference import KINDS, PRODUCER_TYPES

ROOT = Path(__file__).resolve().parents[2]
LEAP_DAYS = (date(2020, 2, 29), date(2024, 2, 29))
PLATFORMS = ("this", "this", "shopee", "postmart", "voso", "lazada", "tiki", "tiktok")
CHECKERS = ("cb-01", "cb-02", "cb-03", "system")
SCORES = {
    3: ("50", "63.5", "69.99", "55.25"),
    4: ("70", "70.0", "89.99", "77"),
    5: ("90", "90.5", "100", "99.99"),
}


class RandomRegister:
    """One register; `tables` holds its rows by file."""

    def __init__(self, seed, geo, producers=None):
        self.random = random.Random(seed)
        self.tables = {name: [] for name in register_files.COLUMNS}
        self.focus = date(2023, 7, 1) + timedelta(days=self.random.randrange(1200))
        self.days = [self.focus + timedelta(days=self.random.randint(-300, 200)) for _ in range(12)]
        self.instants = self._instants()
        self.old = [row["commune_code"] for row in read_csv(Path(geo) / "communes-old-216.csv")]
        self.new = [row["commune_code"] for row in read_csv(Path(geo) / "communes-new-69.csv")]
        self.areas = [row["district_code"] for row in read_csv(Path(geo) / "districts-13.csv")]
        self._read_successions(geo)

        count = producers or self.random.choice((3, 8, 15, 25, 40, 60))
        self.producers = [f"P{number:03}" for number in range(1, count + 1)]
        self.products = [f"P{1 + n % count:03}-{n:03}" for n in range(1, 1 + int(count * self.random.uniform(1, 3)))]
        for producer in self.producers:
            self._producer(producer)
        for product in self.products:
            self._product(product)
            self._certificates(product)
        for producer in self.producers:
            self._channels(producer)
            self._green(producer)
        self._villages()
        self._points()
        for rows in self.tables.values():
            self.random.shuffle(rows)

    # Chance

    def chance(self, share):
        return self.random.random() < share

    def pick(self, options):
        return self.random.choice(list(options))

    def near(self, before=200, after=200):
        """A day around the focus, mostly one of the days that much happens on."""
        first, last = self.focus - timedelta(days=before), self.focus + timedelta(days=after)
        busy = [day for day in self.days if first <= day <= last]
        if busy and self.chance(0.6):
            return self.pick(busy)
        return first + timedelta(days=self.random.randint(0, before + after))

    def so_long_before(self, windows):
        """A day from which one of the windows, or a day more, runs out on a busy day."""
        return self.pick(self.days) - timedelta(days=self.pick(windows) + self.random.randint(0, 1))

    def later(self, start, most=500):
        """A day after a start, now and then the same day (an empty period)."""
        busy = [day for day in self.days if day > start]
        if busy and self.chance(0.5):
            return self.pick(busy)
        return start + timedelta(days=0 if self.chance(0.03) else self.random.randint(1, most))

    def _instants(self):
        """A short sorted list of recording instants; the first is the one most facts are recorded at."""
        first = datetime(2022, 1, 10, 8, 0, 0, tzinfo=timezone.utc)
        steps = sorted(self.random.randrange(1, 1700 * 24 * 3600) for _ in range(10))
        moments = [first, *(first + timedelta(seconds=seconds) for seconds in steps)]
        milliseconds = self.pick(moments[1:]) + timedelta(milliseconds=1)
        return sorted({*moments, milliseconds})

    def written(self, moment):
        """The instant as text, with one of several offsets."""
        offset = timedelta(hours=self.pick((7, 7, 7, 0, -5)))
        precision = "milliseconds" if moment.microsecond else "seconds"
        text = moment.astimezone(timezone(offset)).isoformat(timespec=precision)
        return text.replace("+00:00", self.pick(("Z", "+00:00")))

    def moments(self, count):
        """So many different instants, in order; a single one is mostly the first."""
        if count == 1 and self.chance(0.5):
            return [self.instants[0]]
        return sorted(self.random.sample(self.instants, count))

    # Rows

    def add(self, name, row, moment=None, void=False):
        values = {column: value.isoformat() if isinstance(value, date) else value for column, value in row.items()}
        recorded = self.written(moment) if moment else ""
        self.tables[name].append({**values, "recorded_at": recorded, "void": "yes" if void else ""})

    def record(self, name, versions, void_share=0.06):
        """The versions of one fact in the order they were recorded, sometimes voided in the end."""
        if len(versions) == 1 and self.chance(0.05):
            self.add(name, versions[0])
            return
        voided = self.chance(void_share)
        reinstated = voided and self.chance(0.15)
        moments = self.moments(len(versions) + voided + reinstated)
        for version, moment in zip(versions, moments):
            self.add(name, version, moment)
            if self.chance(0.02):
                self.tables[name].append(dict(self.tables[name][-1]))
        if voided:
            self.add(name, versions[-1], moments[len(versions)], void=True)
        if reinstated:
            self.add(name, versions[-1], moments[-1])

    # Producers: periods of type, gaps, corrections, three ways of saying where

    def _read_successions(self, geo):
        self.successors, districts = {}, {}
        for row in read_csv(Path(geo) / "map-old216-to-new69.csv"):
            self.successors.setdefault(row["old_code"], []).append(row["new_code"])
            districts.setdefault(row["new_code"], set()).add(row["old_district_code"])
        self.straddling = sorted(code for code, found in districts.items() if len(found) > 1)
        self.split = [old for old, found in self.successors.items() if len(found) > 1]

    def _place(self):
        old = self.pick(self.split) if self.chance(0.1) else self.pick(self.old)
        new = self.pick(self.straddling) if self.chance(0.3) else self.pick(self.new)
        way = self.random.randrange(10)
        place = {"commune_code": "", "legacy_commune_code": ""}
        if way < 4:
            place["commune_code"] = new
        elif way < 6:
            place["legacy_commune_code"] = old
        elif way < 8:
            place |= {"legacy_commune_code": old, "commune_code": self.pick(self.successors[old])}
        elif way == 8:
            place |= {"legacy_commune_code": old, "commune_code": new}
        if self.chance(0.2):
            place["area_code"] = self.pick(self.areas)
        return place

    def _type(self):
        return self.pick((*PRODUCER_TYPES, "htx", "htx", "dnnvv", "dnnvv"))

    def _producer(self, code):
        base = {"producer_code": code, "name": f"HTX {code}, \"Hà Tĩnh\"", "address": "Thôn 1, xã Hà Linh"}
        base |= self._place()
        shape = self.random.randrange(10)
        first = "" if self.chance(0.6) else self.near(900, 100)
        if shape < 4:
            row = {**base, "type": self._type(), "type_from": first, "type_to": ""}
            if first and self.chance(0.2):
                row["type_to"] = self.later(first)
            versions = [row]
            while len(versions) < 3 and self.chance(0.35):
                versions.append({**row, "type": self._type(), **(self._place() if self.chance(0.5) else {})})
            self.record("producers", versions)
        elif shape < 8:
            self._change_of_type(base, first)
        else:
            self._corrected_start(base)

    def _change_of_type(self, base, first):
        """An open period that is closed when the next one begins, with or without a gap."""
        opened, closed_at, next_at = self.moments(3)
        next_at = closed_at if self.chance(0.6) else next_at
        change = self.later(first or self.near(400, 0), 300)
        begins = change if self.chance(0.7) else change + timedelta(days=self.random.randint(1, 200))
        row = {**base, "type": self._type(), "type_from": first, "type_to": ""}
        self.add("producers", row, opened)
        self.add("producers", {**row, "type_to": change}, closed_at)
        if begins != first:
            moved = self._place() if self.chance(0.5) else {}
            self.add("producers", {**row, **moved, "type": self._type(), "type_from": begins}, next_at)

    def _corrected_start(self, base):
        """A period recorded with a wrong start: voided, and written again with another one."""
        opened, corrected = self.moments(2)
        wrong, right = self.near(600, 0), self.near(600, 0)
        row = {**base, "type": self._type(), "type_from": wrong, "type_to": ""}
        self.add("producers", row, opened)
        if right != wrong:
            self.add("producers", row, corrected, void=True)
            self.add("producers", {**row, "type_from": right}, corrected)

    # Products and certificates

    def _product(self, code):
        row = {
            "product_code": code,
            "producer_code": code.split("-")[0],
            "name": "Mật ong Vũ Quang" if self.chance(0.1) else f"Kẹo cu đơ {code}",
            "set_code": "" if self.chance(0.15) else f"{self.random.randint(1, 26):02}",
        }
        versions = [row]
        while len(versions) < 3 and self.chance(0.2):
            moved = {"producer_code": self.pick(self.producers)} if self.chance(0.6) else {"set_code": "09"}
            versions.append({**versions[-1], **moved})
        self.record("products", versions, void_share=0.04)

    def _certificates(self, product):
        issued = self._first_issue()
        for number in range(self.pick((0, 1, 1, 1, 2, 2, 3, 4))):
            self._certificate(f"C-{product}-{number}", product, issued)
            step = self.random.random()
            if step < 0.2:
                continue  # the next one on the same day
            issued = expires_on(issued) if step < 0.4 else issued + timedelta(days=self.random.randint(-200, 1200))

    def _first_issue(self):
        if self.chance(0.15):
            return self.pick(LEAP_DAYS)
        busy = self.near(200, 60)
        years = self.pick((0, 1, 2, 3, 3))
        return busy.replace(year=busy.year - years, day=min(busy.day, 28))

    def _certificate(self, code, product, issued):
        star = self.pick((3, 3, 3, 4, 4, 5))
        row = {
            "certificate_code": code,
            "product_code": product,
            "decision_no": f"{self.random.randint(1, 4000)}/QĐ-UBND",
            "authority": {3: self.pick(("district", "province")), 4: "province", 5: "central"}[star],
            "legal_basis": "QĐ 148/QĐ-TTg",
            "issued_on": issued,
            **self._graded(star),
        }
        versions = [row]
        if self.chance(0.12):
            versions.insert(0, {**row, "issued_on": "", "issued_text": "2023"})
            if self.chance(0.5):
                versions.pop()
        if versions[-1]["issued_on"] and self.chance(0.25):
            versions.append({**versions[-1], "revoked_on": self._revocation(issued)})
            if self.chance(0.2):
                versions.append({**versions[-1], "revoked_on": self.pick(("", self._revocation(issued)))})
        if self.chance(0.12):
            versions.append(self._corrected(versions[-1]))
        self.record("certificates", versions)

    def _graded(self, star):
        """A star with no score, with a score that agrees, or with an officer's reason to differ."""
        if self.chance(0.5):
            return {"star": star, "score": ""}
        if self.chance(0.15):
            other = self.pick({3, 4, 5} - {star})
            return {"star": star, "score": self.pick(SCORES[other]), "override_reason": "Hội đồng thẩm định lại"}
        return {"star": star, "score": self.pick(SCORES[star])}

    def _revocation(self, issued):
        if self.chance(0.15):
            return expires_on(issued) + timedelta(days=self.pick((-1, 0, 1)))
        busy = [day for day in self.days if day >= issued]
        if busy and self.chance(0.6):
            return self.pick(busy)
        return issued + timedelta(days=self.random.randint(0, 1200))

    def _corrected(self, row):
        """A later correction: another star, another day of issue, or another product."""
        what = self.random.randrange(3)
        if what == 0:
            star = self.pick({3, 4, 5} - {row["star"]})
            return {**row, "override_reason": "", **self._graded(star)}
        if what == 1 and row["issued_on"] and not row.get("revoked_on"):
            return {**row, "issued_on": row["issued_on"] - timedelta(days=self.random.randint(1, 90))}
        return {**row, "product_code": self.pick(self.products)}

    # Channels and their checks

    def _channels(self, producer):
        for number in range(self.pick((0, 1, 1, 2, 3, 4))):
            code = f"K-{producer}-{number}"
            kind = self.pick((*KINDS, "ecommerce", "ecommerce", "ecommerce"))
            started = "" if self.chance(0.1) else self.near(500, 60)
            row = {
                "participation_code": code,
                "producer_code": producer,
                "kind": kind,
                "platform": self.pick(PLATFORMS) if kind == "ecommerce" else "",
                "reference": f"https://example.vn/{code.lower()}",
                "started_on": started,
                "ended_on": "",
            }
            versions = [row]
            if self.chance(0.25):
                ended = self.later(started or self.near(200, 0), 400)
                versions.append({**row, "ended_on": ended})
                if self.chance(0.2):
                    versions.append(dict(row))
            if self.chance(0.08):
                versions.append({**versions[-1], "producer_code": self.pick(self.producers)})
            self.record("channels", versions)
            self._checks(code)

    def _checks(self, participation):
        """Checks crowd on few days, so that several checkers meet on the latest one."""
        days = [
            self.so_long_before((90, 365)) if self.chance(0.4) else self.near(self.pick((30, 120, 420)), 40)
            for _ in range(self.pick((0, 1, 1, 2, 3)))
        ]
        for checked_on in sorted(set(days)):
            for checker in self.random.sample(CHECKERS, self.pick((1, 1, 2, 3))):
                row = {
                    "participation_code": participation,
                    "checked_on": checked_on,
                    "result": self._result(),
                    "checker": checker,
                }
                versions = [row]
                while len(versions) < 3 and self.chance(0.15):
                    versions.append({**row, "result": self._result()})
                self.record("checks", versions)

    def _result(self):
        return self.pick(("pass", "pass", "pass", "pass", "fail", "unknown"))

    def _green(self, producer):
        start = "" if self.chance(0.05) else self.near(400, 100)
        for _ in range(self.pick((0, 0, 1, 2))):
            ended = self.later(start or self.near(100, 100), 300)
            row = {"producer_code": producer, "confirmed_on": start, "ended_on": ""}
            over = {**row, "ended_on": ended}
            self.record("green", self.pick(([row], [row], [over], [row, over])))
            start = ended + timedelta(days=self.random.randint(ended == start, 60))

    # Villages and sales points

    def _listed(self):
        """Product codes between semicolons, at times none."""
        count = min(len(self.products), self.pick((0, 1, 1, 2, 4)))
        return ";".join(self.random.sample(self.products, count))

    def _villages(self):
        for number in range(self.pick((0, 3, 8, 15))):
            started = "" if self.chance(0.15) else self.near(900, 60)
            row = {
                "village_code": f"V{number:02}",
                "name": "Làng nghề bánh tráng",
                "commune_code": self.pick(self.straddling) if self.chance(0.3) else self.pick(self.new),
                "recognised_on": started,
                "ended_on": "",
                "product_codes": self._listed(),
            }
            self.record("villages", self._place_versions(row, "ended_on", started))

    def _points(self):
        for number in range(self.pick((0, 5, 12, 24))):
            opened = "" if self.chance(0.1) else self.near(700, 60)
            row = {
                "point_code": f"D{number:02}",
                "name": "Điểm giới thiệu và bán sản phẩm OCOP",
                "area_code": self.pick(self.areas),
                "opened_on": opened,
                "closed_on": "",
                "registration_no": "" if self.chance(0.15) else f"{number}/GXN",
                "product_codes": self._listed(),
            }
            self.record("points", self._place_versions(row, "closed_on", opened))
            self._inspections(row["point_code"])

    def _place_versions(self, row, end, started):
        versions = [row]
        if self.chance(0.2):
            versions.append({**versions[-1], "product_codes": self._listed()})
        if self.chance(0.4):
            versions.append({**versions[-1], end: self.later(started or self.near(300, 0), 600)})
        if self.chance(0.06):
            versions.append({**versions[-1], end: ""})
        return versions

    def _inspections(self, point):
        days = {
            self.so_long_before((365,)) if self.chance(0.4) else self.near(420, 60)
            for _ in range(self.pick((0, 1, 1, 2, 3)))
        }
        for inspected_on in sorted(days):
            row = {"point_code": point, "inspected_on": inspected_on, "result": self._inspected()}
            versions = [row]
            if self.chance(0.15):
                versions.append({**row, "result": self._inspected()})
            self.record("inspections", versions)

    def _inspected(self):
        return self.pick(("pass", "pass", "pass", "fail"))


def write(folder, seed, geo, producers=None):
    """Writes the register of a seed into a folder."""
    register_files.write(folder, RandomRegister(seed, geo, producers).tables)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder")
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--producers", type=int)
    parser.add_argument("--geo", default=ROOT / "seed-data" / "geo")
    asked = parser.parse_args()
    write(asked.folder, asked.seed, asked.geo, asked.producers)


if __name__ == "__main__":
    main()
