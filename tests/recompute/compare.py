"""Holds the marketplace's programme figures against an independent recomputation.

    python3 compare.py --registers 200 [--seed 1] [--producers 20] [--jobs 2]
        [--web "dotnet src/Web/bin/Debug/net10.0/Marketplace.Web.dll"]
        [--postgres "Host=127.0.0.1;Port=5432;Username=postgres;Password=postgres"]

Each register is made at random, imported into an empty database of its own, exported, and asked
for over HTTP at random dates and random known-at instants, whole, by area, by commune, in every
breakdown and month by month. programme.py answers the same questions from the exported files
alone. The last line is `N registers, M numbers compared, K differ`; the exit code is 1 if K is
not 0, 2 if a register could not be asked at all.
"""

import argparse
import random
import shlex
import sys
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor
from datetime import date, timedelta
from pathlib import Path

import expected_reference
import random_register
from facts import day, instant, read_csv
from marketplace import EmptyDatabase, Marketplace
from programme import Exported, expires_on
from reference import YES

ROOT = Path(__file__).resolve().parents[2]
DIMENSIONS = ("area", "commune", "type", "star", "group")
# Words, not figures: they may be worded and ordered freely.
NOT_COMPARED = {"label", "knownAt", "definitionVersion"}


class Tally:
    """What was compared so far, and the differences."""

    def __init__(self):
        self.numbers = 0
        self.differences = []

    def hold(self, where, expected, actual):
        """Compares two JSON values leaf by leaf."""
        if isinstance(expected, dict):
            for name, value in expected.items():
                if name not in NOT_COMPARED:
                    found = actual.get(name, "absent") if isinstance(actual, dict) else "absent"
                    self.hold(f"{where} {name}", value, found)
        elif isinstance(expected, list):
            self.hold(where, by_name(expected), by_name(actual if isinstance(actual, list) else []))
        else:
            self.numbers += 1
            same = type(expected) is type(actual) and expected == actual
            if not same:
                self.differences.append(f"{where}: recomputed {expected!r}, marketplace {actual!r}")


def by_name(items):
    """The items of a list by the field that names them, so that order does not matter."""
    named = {}
    for place, item in enumerate(items):
        name = next((item[field] for field in ("code", "kind", "key", "asOf") if field in item), place)
        named[str(name)] = {field: value for field, value in item.items() if field not in ("code", "kind", "key")}
    return named


class Questions:
    """Random dates, instants and units to ask a register about, mostly where something happens."""

    def __init__(self, chance, folder):
        self.random = chance
        rows = {path.stem: read_csv(path) for path in Path(folder).glob("*.csv")}
        self.days = sorted(days_of_change(rows))
        recorded = {row["recorded_at"] for table in rows.values() for row in table if row["recorded_at"]}
        self.instants = sorted(recorded, key=instant)
        self.communes = sorted({row["commune_code"] for row in rows.get("producers", []) if row["commune_code"]})

    def as_of(self):
        if self.days and self.random.random() < 0.85:
            return self.random.choice(self.days) + timedelta(days=self.random.choice((-1, 0, 0, 0, 1)))
        if self.random.random() < 0.2:
            return self.random.choice((date(1945, 9, 2), date(1999, 12, 31), date(2052, 2, 29), date(2099, 12, 31)))
        return date(2020, 1, 1) + timedelta(days=self.random.randrange(365 * 11))

    def known_at(self):
        """None, exactly an instant of recording, or the millisecond before one, as UTC or with any offset."""
        if not self.instants or self.random.random() < 0.35:
            return None
        nanoseconds = instant(self.random.choice(self.instants)) - self.random.choice((0, 0, 1_000_000))
        return with_offset(nanoseconds, self.random.choice((0, 0, 420, 420, 345, 840, -210, -720)))

    def area(self, areas):
        return self.random.choice([*areas, "unknown"])

    def commune(self, communes):
        own = [code for code in self.communes if code in communes]
        return self.random.choice(own if own and self.random.random() < 0.8 else list(communes))

    def months(self):
        first = self.as_of()
        last = first + timedelta(days=self.random.randrange(0, 500))
        return f"{first:%Y-%m}", f"{last:%Y-%m}"


def with_offset(nanoseconds, minutes):
    """An instant as ISO text that keeps every digit it has (a marketplace keeps seven at most)."""
    seconds, rest = divmod(nanoseconds + minutes * 60_000_000_000, 1_000_000_000)
    days, seconds = divmod(seconds, 86_400)
    fraction = f".{rest // 100:07}" if rest else ""
    clock = f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}"
    zone = f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}" if minutes else "Z"
    return f"{date(1970, 1, 1) + timedelta(days=days)}T{clock}{fraction}{zone}"


def days_of_change(rows):
    """The days at which a figure may change: starts, ends, expiries, and windows that run out."""
    for row in rows.get("certificates", []):
        if row["issued_on"]:
            yield from (day(row["issued_on"]), expires_on(day(row["issued_on"])))
    starts_and_ends = ("type_from", "type_to", "revoked_on", "started_on", "ended_on", "recognised_on",
                       "confirmed_on", "opened_on", "closed_on", "checked_on", "inspected_on")  # fmt: skip
    for table in rows.values():
        for row in table:
            yield from (day(row[column]) for column in starts_and_ends if row.get(column))
    for row in rows.get("checks", []):
        yield from (day(row["checked_on"]) + timedelta(days=window) for window in (90, 91, 365, 366))
    for row in rows.get("inspections", []):
        yield from (day(row["inspected_on"]) + timedelta(days=window) for window in (365, 366))


def compare_figures(tally, name, site, exported, questions, rounds):
    """Asks both sides the same questions."""
    for _ in range(rounds):
        d, known_at = questions.as_of(), questions.known_at()
        area = questions.area(exported.reference.areas)
        commune = questions.commune(exported.reference.communes)
        asked = {"asOf": d.isoformat(), **({"knownAt": known_at} if known_at else {})}

        for unit in (None, ("area", area), ("commune", commune)):
            restricted = asked | ({unit[0]: unit[1]} if unit else {})
            recomputed = exported.measure(d, known_at, unit)
            answer, url = site.get("/api/v1/programme", restricted)
            tally.hold(f"{name} {url}", recomputed.public_whole(), answer)
            if unit is None:
                whole = recomputed
        for dimension in DIMENSIONS:
            answer, url = site.get(f"/api/v1/programme/by/{dimension}", asked)
            tally.hold(f"{name} {url}", whole.public_by(dimension), with_empty_rows(answer, whole.public_by(dimension)))

    first, last = questions.months()
    answer, url = site.get("/api/v1/programme/series", {"from": first, "to": last})
    tally.hold(f"{name} {url}", exported.series(first, last), months_of(answer))


def with_empty_rows(answer, expected):
    """A row that the marketplace leaves out because it has nothing, and a row of its own with nothing."""
    rows = {str(row["key"]): {**row, "key": str(row["key"])} for row in answer.get("rows", [])}
    known = {row["key"] for row in expected["rows"]}
    for row in expected["rows"]:
        figures = [value for field, value in row.items() if field not in ("key", "label")]
        if row["key"] not in rows and not any(figures):
            rows[row["key"]] = row
    for key in sorted(set(rows) - known):
        nothing = {field: 0 for field in expected["rows"][0] if field not in ("key", "label", "suppressed")}
        nothing["suppressed"] = False
        expected["rows"].append({"key": key, "label": "", **nothing})
    return {**answer, "rows": list(rows.values())}


def months_of(answer):
    """The list of month ends in the answer of the series, under whatever name it has there."""
    lists = [answer] if isinstance(answer, list) else [value for value in answer.values() if isinstance(value, list)]
    return next((entries for entries in lists if all(isinstance(entry, dict) for entry in entries)), [])


def compare_reference(tally, folder, geo):
    """Holds the exported reference data against the rules, so that both sides cannot share an error in it."""
    keys = {
        "areas": ("code",),
        "units": ("generation", "code"),
        "successions": ("old_generation", "old_code", "new_generation", "new_code"),
        "commune-areas": ("commune_code",),
        "channel-kinds": ("kind",),
        "targets": ("code", "period_from"),
    }
    checked = {
        "areas": ("name",),
        "units": ("name", "district_code"),
        "successions": ("extent",),
        "commune-areas": ("area_code",),
        "channel-kinds": ("modern", "breadth", "window_days"),
        "targets": ("target", "period_to"),
    }
    for name, (header, *lines) in expected_reference.rows(geo).items():
        exported = read_csv(Path(folder) / f"{name}.csv")
        if name == "classification":
            sets = {row["set_code"]: row["group_code"] for row in exported}
            tally.hold("reference/classification.csv", {line[5]: line[3] for line in lines}, sets)
            continue
        found = {" ".join(row[column] for column in keys[name]): row for row in exported}
        for line in lines:
            row = dict(zip(header, line))
            key = " ".join(row[column] for column in keys[name])
            for column in checked[name]:
                expected, actual = row[column], found.get(key, {}).get(column, "absent")
                if column == "modern":
                    expected, actual = expected in YES, actual.lower() in YES
                if column == "breadth" and not row[column]:
                    continue
                tally.hold(f"reference/{name}.csv {key} {column}", expected, actual)


class Outcome:
    """What became of one register."""

    def __init__(self, seed):
        self.seed, self.tally, self.refused, self.problem = seed, Tally(), "", None
        self.seconds = time.monotonic()

    def __str__(self):
        return f"seed {self.seed}: {self.tally.numbers} numbers, {len(self.tally.differences)} differ, {self.seconds:.1f} s"


def one_register(outcome, asked, template, work):
    """Makes, imports, exports, asks and compares one register."""
    given, exported, seed = work / "given", work / "exported", outcome.seed
    random_register.write(given, seed, asked.geo, asked.producers)
    command = shlex.split(asked.web)
    with Marketplace(command, asked.cwd, work, asked.ports, asked.postgres, template, seed) as site:
        outcome.refused = site.import_register(given)
        site.start()
        site.export_register(exported)
        site.wait()
        reads = Exported(exported)
        if seed == asked.seed:
            compare_reference(outcome.tally, exported / "reference", asked.geo)
        questions = Questions(random.Random(f"questions {seed}"), exported)
        compare_figures(outcome.tally, f"seed {seed}", site, reads, questions, asked.rounds)


def outcome_of(seed, asked, template):
    """One register in a folder of its own; a register that could not be asked is an outcome too."""
    outcome = Outcome(seed)
    with tempfile.TemporaryDirectory(prefix="register-") as folder:
        work = Path(asked.keep) / str(seed) if asked.keep else Path(folder)
        work.mkdir(parents=True, exist_ok=True)
        try:
            one_register(outcome, asked, template, work)
        except Exception as problem:
            outcome.problem = repr(problem)
    outcome.seconds = time.monotonic() - outcome.seconds
    return outcome


def options():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--registers", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1, help="the seed of the first register")
    parser.add_argument("--producers", type=int, help="so many producers in each register")
    parser.add_argument("--rounds", type=int, default=6, help="pairs of date and instant for each register")
    parser.add_argument("--jobs", type=int, default=1, help="so many registers beside each other")
    parser.add_argument("--web", default=f"dotnet {ROOT / 'src/Web/bin/Debug/net10.0/Marketplace.Web.dll'}")
    parser.add_argument("--cwd", default=ROOT / "src" / "Web", help="the folder that the marketplace runs in")
    parser.add_argument("--geo", default=ROOT / "seed-data" / "geo")
    parser.add_argument("--postgres", help="a connection string without a database, to run on PostgreSQL")
    parser.add_argument("--ports", default="5300-5399", help="local ports to try for the web server")
    parser.add_argument("--show", type=int, default=20, help="so many differences are printed in full")
    parser.add_argument("--keep", help="keep the registers in this folder")
    return parser.parse_args()


def main():
    asked = options()
    empty = EmptyDatabase(shlex.split(asked.web), asked.cwd, asked.ports, asked.postgres)
    failed, refusals, numbers, differ, compared = [], 0, 0, 0, 0
    try:
        with ProcessPoolExecutor(asked.jobs) as jobs:
            seeds = range(asked.seed, asked.seed + asked.registers)
            for outcome in jobs.map(outcome_of, seeds, [asked] * len(seeds), [empty.name] * len(seeds)):
                print(outcome, flush=True)
                if outcome.problem:
                    failed.append(outcome.seed)
                    print(f"seed {outcome.seed}: could not be compared: {outcome.problem}", flush=True)
                    continue
                compared += 1
                if outcome.refused:
                    refusals += 1
                    print(f"seed {outcome.seed}: rows refused that the generator holds for valid:\n{outcome.refused}", flush=True)
                for difference in outcome.tally.differences[: max(0, asked.show - differ)]:
                    print("DIFFERS", difference, flush=True)
                numbers += outcome.tally.numbers
                differ += len(outcome.tally.differences)
    finally:
        empty.close()

    if failed:
        print(f"{len(failed)} registers could not be compared: {failed}")
    if refusals:
        print(f"{refusals} registers had rows refused")
    print(f"{compared} registers, {numbers} numbers compared, {differ} differ")
    sys.exit(2 if failed else 1 if differ else 0)


if __name__ == "__main__":
    main()
