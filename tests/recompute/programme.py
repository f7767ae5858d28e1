"""The figures of the OCOP programme, recomputed from the files of `registry export` alone.

    python3 programme.py <export-folder> --as-of 2025-12-31 [--known-at 2026-01-15T00:00:00+07:00]
        [--area 445 | --commune 18754] [--by area|commune|type|star|group]
        [--from 2023-01 --to 2025-12] [--lists]

It prints the JSON of `GET /api/v1/programme` (with `--by`: of `/programme/by/…`; with `--from` and
`--to`: one entry per month end). `--lists` prints the codes behind the figures instead. Every
figure is a whole number, every comparison is between whole numbers.
"""

import argparse
import json
from calendar import monthrange
from datetime import date
from pathlib import Path

from facts import Register, day, ends, instant, starts
from reference import KINDS, PRODUCER_TYPES, UNKNOWN, Reference

STARS = (3, 4, 5)
SHARES = ("T2a", "T2b", "T3a", "T3b", "T4", "T5", "T6")
INSPECTION_DAYS = 365
# Small cells: what would tell of fewer producers than this is not for everybody.
LEAST = 3
# Of evidence, strongest first; `none` is a producer that declares no modern channel at all.
GRADES = ("verified", "stale", "refused", "inReview", "declared", "none")
BANDS = ("verified", "declaredOnly", "none", "narrow", "wide", "withoutThisMarketplace")


def expires_on(issued):
    """36 calendar months later; only 29 February is ever clamped, to 28 February."""
    if (issued.month, issued.day) == (2, 29):
        return date(issued.year + 3, 2, 28)
    return issued.replace(year=issued.year + 3)


class Certificate:
    """A verified certificate: one that has its date of issue."""

    def __init__(self, row):
        self.code = row["certificate_code"]
        self.star = int(row["star"])
        self.issued = day(row["issued_on"])
        self.expires = expires_on(self.issued)
        self.revoked = ends(row["revoked_on"])
        self.end = min(self.expires, self.revoked)

    def valid(self, d):
        return self.issued <= d < self.expires and not self.revoked <= d


class Standing:
    """Where one product with a certificate issued on or before d stands at d."""

    def __init__(self, issued, d):
        valid = [certificate for certificate in issued if certificate.valid(d)]
        last = max(issued, key=lambda c: (c.issued, c.star, c.end))
        if valid:
            self.state = "valid"
            self.star = max(valid, key=lambda c: (c.issued, c.star)).star
        else:
            revoked = last.revoked <= d and last.revoked < last.expires
            self.state = "revoked" if revoked else "expired"
            self.star = last.star


class Programme:
    """Every figure of the programme at an as-of date, from the facts known at one instant.

    `unit` restricts the producers, villages and points to one unit: ("area", code) or
    ("commune", code). Whether a product is valid, and so whether a village has one or a point shows
    one, is a matter of the product alone and does not depend on the unit.
    """

    def __init__(self, known, reference, d, unit=None, plan=None):
        self.known, self.reference, self.d, self.unit, self.plan = known, reference, d, unit, plan
        self.every_standing = self._standings()
        self.every_valid = {code for code, standing in self.every_standing.items() if standing.state == "valid"}
        self.standings = {
            code: standing
            for code, standing in self.every_standing.items()
            if self._producer_in_unit(self.producer_of(code))
        }
        self.valid = {code for code, standing in self.standings.items() if standing.state == "valid"}
        self.producers = {self.producer_of(code) for code in self.valid}
        self.channels = {producer: self._channels_of(producer) for producer in self.producers}

    # Products and certificates

    def _standings(self):
        standings = {}
        for product, rows in self.known.certificates.items():
            certificates = [Certificate(row) for row in rows if row["issued_on"]]
            issued = [certificate for certificate in certificates if certificate.issued <= self.d]
            if issued:
                standings[product] = Standing(issued, self.d)
        return standings

    def producer_of(self, product):
        """The known producer of a product, for every date."""
        return self.known.products[product]["producer_code"]

    # Producers: type and place

    def period(self, producer):
        """The producer's row in force at d, if any."""
        rows = [r for r in self.known.producers[producer] if starts(r["type_from"]) <= self.d < ends(r["type_to"])]
        return rows[-1] if rows else None

    def type_of(self, producer):
        """The type in force at d; a gap is unknown."""
        row = self.period(producer)
        return (row["type"] if row else "") or UNKNOWN

    def place(self, producer):
        """The row that says where the producer is: in a gap, the latest before it."""
        row = self.period(producer)
        if row:
            return row
        earlier = [r for r in self.known.producers[producer] if starts(r["type_from"]) <= self.d]
        return earlier[-1] if earlier else None

    def area_of(self, producer):
        """One of the 13 reporting areas, or unknown."""
        row = self.place(producer)
        if row is None:
            return UNKNOWN
        if row["area_code"]:
            return row["area_code"]
        if row["legacy_commune_code"]:
            return self.reference.area_of_old_commune(row["legacy_commune_code"])
        return self.reference.area_of_commune(row["commune_code"])

    def commune_of(self, producer):
        """The commune of today, one of the 69, or unknown."""
        row = self.place(producer)
        if row is None:
            return UNKNOWN
        return row["commune_code"] or self.reference.successor(row["legacy_commune_code"])

    def _producer_in_unit(self, producer):
        if self.unit is None:
            return True
        level, code = self.unit
        return (self.area_of if level == "area" else self.commune_of)(producer) == code

    # Channels (T6)

    def _channels_of(self, producer):
        return Channels([self._participation(row) for row in self.known.participations.get(producer, [])])

    def _participation(self, row):
        kind = self.reference.kind(row["kind"], self.d)
        declares = (
            kind is not None and kind.modern and starts(row["started_on"]) <= self.d < ends(row["ended_on"])
        )
        return Participation(
            row["participation_code"], row["kind"], kind, row["platform"] == "this",
            self._grade(row, kind.window_days) if declares else "none",
        )  # fmt: skip

    def _grade(self, participation, window_days):
        """What the checks on or before d say of a channel: the latest decisive one, if there is any.

        A pass that is at most so many days old verifies, an older one is stale, and a channel with
        nothing but checks that decide nothing is in review. Of several on the latest day the one recorded last decides; recorded at the same instant,
        a fail beats a pass. The system's own checks decide only for this marketplace.
        """
        done = [c for c in self.known.checks.get(participation["participation_code"], []) if day(c["checked_on"]) <= self.d]
        decisive = [
            check
            for check in done
            if check["result"] in ("pass", "fail")
            and (check["checker"] != "system" or participation["platform"] == "this")
        ]
        if not decisive:
            return "inReview" if done else "declared"
        last = max(decisive, key=lambda c: (day(c["checked_on"]), c.recorded, c["result"] == "fail"))
        if last["result"] == "fail":
            return "refused"
        return "verified" if (self.d - day(last["checked_on"])).days <= window_days else "stale"

    def producers_with(self, question, producers=None):
        """The producers of E (or of a part of it) whose channels answer yes."""
        return {p for p in (self.producers if producers is None else producers) if question(self.channels[p])}

    # Villages (T4), green chains (T5), sales points (T7)

    def villages(self):
        """The craft villages in force at d, of the unit."""
        return [
            village
            for village in self.known.villages
            if starts(village["recognised_on"]) <= self.d < ends(village["ended_on"])
            and self._village_in_unit(village)
        ]

    def _village_in_unit(self, village):
        if self.unit is None:
            return True
        level, code = self.unit
        commune = village["commune_code"]
        return (self.reference.area_of_commune(commune) if level == "area" else commune) == code

    def shows_valid_product(self, place):
        return any(product in self.every_valid for product in self.known.products_of(place))

    def is_green(self, producer):
        return any(
            starts(row["confirmed_on"]) <= self.d < ends(row["ended_on"])
            for row in self.known.green.get(producer, [])
        )

    def compliant(self, point):
        """Opened, not closed, registered, lately inspected and passed, and showing a valid product."""
        inspections = [
            row
            for row in self.known.inspections.get(point["point_code"], [])
            if day(row["inspected_on"]) <= self.d
        ]
        last = max(inspections, key=lambda row: row["inspected_on"], default=None)
        return (
            starts(point["opened_on"]) <= self.d < ends(point["closed_on"])
            and point["registration_no"] != ""
            and last is not None
            and last["result"] == "pass"
            and (self.d - day(last["inspected_on"])).days <= INSPECTION_DAYS
            and self.shows_valid_product(point)
        )

    def areas_with_point(self):
        """The reporting areas that have a compliant point, of the unit."""
        found = {point["area_code"] for point in self.known.points if self.compliant(point)}
        return found if self.unit is None else found & {self.unit[1]}

    # The figures

    def counts(self):
        """R, V, X and E, and the first three by star."""

        def of(standings):
            states = [standing.state for standing in standings]
            return {
                "everCertified": len(states),
                "valid": states.count("valid"),
                "expired": states.count("expired"),
                "revoked": states.count("revoked"),
            }

        every = list(self.standings.values())
        by_star = {str(star): of([s for s in every if s.star == star]) for star in STARS}
        return {**of(every), "byStar": by_star, "producers": len(self.producers)}

    def fractions(self):
        """Numerator and denominator of each target."""
        m, e = len(self.valid), len(self.producers)
        villages = self.villages()

        def with_star(star):
            return sum(1 for product in self.valid if self.standings[product].star == star)

        def with_type(code):
            return sum(1 for producer in self.producers if self.type_of(producer) == code)

        return {
            "T1": (m, None),
            "T2a": (with_star(4), m),
            "T2b": (with_star(5), m),
            "T3a": (with_type("htx"), e),
            "T3b": (with_type("dnnvv"), e),
            "T4": (sum(1 for village in villages if self.shows_valid_product(village)), len(villages)),
            "T5": (sum(1 for producer in self.producers if self.is_green(producer)), e),
            "T6": (len(self.producers_with(Channels.verified)), e),
            "T7": self._fraction_of_areas(),
        }

    def _fraction_of_areas(self):
        if self.unit is None:
            return len(self.areas_with_point()), len(self.reference.areas)
        return (len(self.areas_with_point()), 1) if self.unit[0] == "area" else (None, None)

    def targets(self):
        asked = self.reference.targets(self.d, self.known.plans, self.plan)
        return [self._target(asked[code], n, m) for code, (n, m) in self.fractions().items() if code in asked]

    def _target(self, target, n, m):
        met = gap = None
        if target.code in SHARES:
            met = 100 * n >= target.value * m if m else None
            gap = max(0, -(-target.value * m // 100) - n)
        elif self.unit is None:
            met, gap = n >= target.value, max(0, target.value - n)
        return {
            "code": target.code,
            "numerator": n,
            "denominator": m,
            "targetCount" if target.is_count else "targetPercent": target.value,
            "met": met,
            "gap": gap,
            "from": target.period_from,
            "to": target.period_to,
            "past": self.d > ends(target.period_to),
        }

    def bands(self, producers):
        """The bands of T6 over some producers of E."""
        verified = self.producers_with(Channels.verified, producers)
        declared = self.producers_with(Channels.declared, producers) - verified
        return {
            "verified": len(verified),
            "declaredOnly": len(declared),
            "none": len(producers) - len(verified) - len(declared),
            "narrow": len(self.producers_with(Channels.narrow, producers)),
            "wide": len(self.producers_with(Channels.wide, producers)),
            "withoutThisMarketplace": len(self.producers_with(Channels.without_this_marketplace, producers)),
        }

    def channel_figures(self):
        by_kind = [
            {"kind": kind, "verified": len(self.producers_with(lambda channels: channels.verified_by(kind)))}
            for kind in KINDS
        ]
        best = [self.channels[producer].grade() for producer in self.producers]
        evidence = {grade: best.count(grade) for grade in GRADES}
        return {**self.bands(self.producers), "byKind": by_kind, "evidence": evidence}

    def whole(self):
        """The body of GET /api/v1/programme, but for the echo of knownAt."""
        versions = {target.definition_version for target in self.reference.targets(self.d, self.known.plans, self.plan).values()}
        return {
            "asOf": self.d.isoformat(),
            "knownAt": None,
            "definitionVersion": max(versions, default=None),
            "includesSamples": False,
            "counts": self.counts(),
            "targets": self.targets(),
            "channels": self.channel_figures(),
        }

    # What everybody sees: staff see it all

    def is_small(self):
        """An area or commune with one or two producers, or by which the figures of such a one could be had."""
        if self.unit is None:
            return False
        dimension, code = self.unit
        around = Programme(self.known, self.reference, self.d, plan=self.plan)
        return 0 < len(self.producers) < LEAST or code in around.kept_back_by(dimension, around.by(dimension)["rows"])

    def kept_back_by(self, dimension, rows):
        """Keys of a breakdown of the whole; communes also by what their areas tell."""
        small = self.kept_back(rows)
        return small + self.kept_back_communes() if dimension == "commune" else small

    def kept_back_communes(self):
        """An area less its other communes leaves none of one or two producers; all communes of an area that is kept back."""
        communes = {}
        for producer in self.producers:
            within = communes.setdefault(self.area_of(producer), {})
            within[self.commune_of(producer)] = within.get(self.commune_of(producer), 0) + 1
        areas = self.kept_back([{"key": area, "producers": sum(within.values())} for area, within in communes.items()])
        small = []
        for area, within in communes.items():
            rows = [{"key": commune, "producers": count} for commune, count in within.items()]
            small += list(within) if area in areas else self.kept_back(rows)
        return small

    @staticmethod
    def kept_back(rows):
        """Keys of rows of one or two producers; of just one, also the next smallest row."""
        small = [row["key"] for row in rows if 0 < row["producers"] < LEAST]
        if len(small) == 1:
            larger = [row for row in rows if row["producers"] >= LEAST]
            small += [row["key"] for row in sorted(larger, key=lambda row: (row["producers"], row["key"]))[:1]]
        return small

    def public_targets(self):
        """Of a small unit T5 and T6 say neither numerator nor whether they are met nor the gap."""
        kept_back = {"numerator": None, "met": None, "gap": None}
        hidden = ("T5", "T6") if self.is_small() else ()
        return [target | (kept_back if target["code"] in hidden else {}) for target in self.targets()]

    def public_whole(self):
        channels = None if self.is_small() else self.channel_figures()
        return self.whole() | {"targets": self.public_targets(), "channels": channels}

    def public_by(self, dimension):
        """Rows that are kept back without their bands; of a unit that is kept back itself, every row."""
        answer = self.by(dimension)
        small = self.kept_back_by(dimension, answer["rows"])
        if self.is_small():
            small = [row["key"] for row in answer["rows"] if row["producers"] > 0]
        for row in answer["rows"]:
            row["suppressed"] = row["key"] in small
            if row["suppressed"]:
                row.update(dict.fromkeys(BANDS))
        return answer

    # Breakdowns

    def by(self, dimension):
        """The body of GET /api/v1/programme/by/…: each row has its valid products and their producers."""
        products = {key: set() for key in self._keys(dimension)}
        for product in self.valid:
            products.setdefault(self._key(dimension, product), set()).add(product)
        rows = []
        for key, of_row in products.items():
            producers = {self.producer_of(product) for product in of_row}
            rows.append(
                {"key": key, "label": self._label(dimension, key), "valid": len(of_row), "producers": len(producers)}
                | self.bands(producers)
            )
        return {"asOf": self.d.isoformat(), "rows": rows}

    def _key(self, dimension, product):
        if dimension == "star":
            return str(self.standings[product].star)
        if dimension == "group":
            return self.reference.group_of_set(self.known.products[product]["set_code"], self.d)
        producer = self.producer_of(product)
        return {"area": self.area_of, "commune": self.commune_of, "type": self.type_of}[dimension](producer)

    def _keys(self, dimension):
        keys = {
            "area": list(self.reference.areas),
            "commune": list(self.reference.communes),
            "type": list(PRODUCER_TYPES),
            "star": [str(star) for star in STARS],
            "group": sorted(self.reference.groups()),
        }[dimension]
        return keys if dimension in ("star", "type") else [*keys, UNKNOWN]

    def _label(self, dimension, key):
        names = {
            "area": {code: row["label"] for code, row in self.reference.areas.items()},
            "commune": {code: row["name"] for code, row in self.reference.communes.items()},
            "group": self.reference.groups(),
        }
        return names.get(dimension, {}).get(key, key)

    def lists(self):
        """The codes behind the figures."""
        return {
            "standings": {code: f"{s.state} {s.star}" for code, s in sorted(self.standings.items())},
            "producers": {
                producer: {
                    "type": self.type_of(producer),
                    "area": self.area_of(producer),
                    "commune": self.commune_of(producer),
                    "green": self.is_green(producer),
                    "participations": {
                        p.code: f"{p.kind_code} {'qualifies' if p.qualifies else 'declares' if p.declares else 'no'}"
                        for p in self.channels[producer].participations
                    },
                }
                for producer in sorted(self.producers)
            },
            "villages": {v["village_code"]: self.shows_valid_product(v) for v in self.villages()},
            "points": {p["point_code"]: self.compliant(p) for p in self.known.points},
        }


class Participation:
    """One participation at d: does it declare (started, not ended, modern), how well is that shown, does it qualify."""

    def __init__(self, code, kind_code, kind, is_this_marketplace, grade):
        self.code, self.kind_code, self.kind = code, kind_code, kind
        self.is_this_marketplace, self.grade = is_this_marketplace, grade
        self.declares, self.qualifies = grade != "none", grade == "verified"


class Channels:
    """The participations of one producer, and the questions that T6 asks of them."""

    def __init__(self, participations):
        self.participations = participations
        self.qualifying = [p for p in participations if p.qualifies]

    def verified(self):
        return bool(self.qualifying)

    def grade(self):
        """The best of its participations."""
        return min((p.grade for p in self.participations), key=GRADES.index, default="none")

    def declared(self):
        return any(p.declares for p in self.participations)

    def narrow(self):
        return any(p.kind.narrow for p in self.qualifying)

    def wide(self):
        return any(p.kind.wide for p in self.qualifying)

    def without_this_marketplace(self):
        return any(not p.is_this_marketplace for p in self.qualifying)

    def verified_by(self, kind_code):
        return any(p.kind_code == kind_code for p in self.qualifying)


def month_ends(first, last):
    """The last days of the months from `first` to `last`, each `YYYY-MM`."""
    year, month = map(int, first.split("-"))
    while f"{year:04}-{month:02}" <= last:
        yield date(year, month, monthrange(year, month)[1])
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)


class Exported:
    """One exported folder, read once and measured as often as asked."""

    def __init__(self, folder):
        self.register = Register(folder)
        self.reference = Reference(Path(folder) / "reference")

    def measure(self, d, known_at=None, unit=None, plan=None):
        """The programme at a date; `known_at` is the ISO text of an instant, inclusive; `plan` asks for the targets of one alone."""
        known = self.register.known(instant(known_at) if known_at else None)
        return Programme(known, self.reference, d, unit, plan)

    def series(self, first, last, known_at=None, unit=None):
        known = self.register.known(instant(known_at) if known_at else None)
        measured = (Programme(known, self.reference, d, unit) for d in month_ends(first, last))
        return [{"asOf": programme.d.isoformat(), "targets": programme.public_targets()} for programme in measured]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder")
    parser.add_argument("--as-of", type=date.fromisoformat)
    parser.add_argument("--known-at")
    place = parser.add_mutually_exclusive_group()
    place.add_argument("--area")
    place.add_argument("--commune")
    parser.add_argument("--by", choices=("area", "commune", "type", "star", "group"))
    parser.add_argument("--from", dest="first")
    parser.add_argument("--to", dest="last")
    parser.add_argument("--lists", action="store_true")
    asked = parser.parse_args()
    if asked.as_of is None and not (asked.first and asked.last):
        parser.error("say --as-of YYYY-MM-DD, or --from YYYY-MM with --to YYYY-MM")

    unit = ("area", asked.area) if asked.area else ("commune", asked.commune) if asked.commune else None
    exported = Exported(asked.folder)
    if asked.first:
        answer = exported.series(asked.first, asked.last, asked.known_at, unit)
    else:
        programme = exported.measure(asked.as_of, asked.known_at, unit)
        answer = programme.lists() if asked.lists else programme.by(asked.by) if asked.by else programme.whole()
        if not asked.lists and not asked.by:
            answer["knownAt"] = asked.known_at
    print(json.dumps(answer, ensure_ascii=False, indent=2))


if __name__ == "__main__":
    main()
