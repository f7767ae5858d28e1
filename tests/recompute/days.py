#!/usr/bin/env python3
"""Working days lived at random through the marketplace's use cases, and every number recomputed.

    python3 days.py [--days 1000] [--seed 1] [--engine sqlite|postgres] [--keep /some/folder] [--build]
    python3 days.py --compare /some/folder [--planted]

The first lets producers and officers work day by day on an empty database (the test
WorkingDaysTests of tests/IntegrationTests, whose debug build it runs), then does the second.
The second reads, in each folder of an export, `register` (what `registry export` wrote),
`answers.jsonl` (what the API answered, with its question) and `reports.jsonl` (signed reports), and
works out every number again by programme.py. PostgreSQL is the server that TEST_POSTGRES names.
The last line is `N numbers compared, K differ`; the exit code is 1 if K is not 0. `--planted` makes
one number of the first export one larger before comparing, so that one has to differ.
"""

import argparse
import json
import os
import random
import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path

import signed
from compare import ROOT, Tally, months_of, with_empty_rows
from facts import read_csv
from programme import Exported

TESTS = ROOT / "tests" / "IntegrationTests"


def recomputed(exported, asked):
    """What programme.py says to a question of the API."""
    if asked["kind"] == "series":
        return exported.series(asked["from"], asked["to"], asked["knownAt"])
    unit = next(((name, asked[name]) for name in ("area", "commune") if asked.get(name)), None)
    programme = exported.measure(date.fromisoformat(asked["asOf"]), asked["knownAt"], unit)
    if asked["kind"] == "whole":
        return programme.whole() if asked["staff"] else programme.public_whole()
    return programme.by(asked["dimension"]) if asked["staff"] else programme.public_by(asked["dimension"])


def answered(asked, expected):
    """The API's answer in the shape that is compared."""
    if asked["kind"] == "series":
        return months_of(asked["answer"])
    return with_empty_rows(asked["answer"], expected) if asked["kind"] == "by" else asked["answer"]


def name_of(asked):
    words = [f"{name}={value}" for name, value in asked.items() if name != "answer" and value is not None]
    return " ".join(words)


def lines(path):
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line]


def plant(questions, seed):
    """Makes one number of one answer one larger."""
    asked = random.Random(seed).choice([q for q in questions if q["kind"] == "whole"])
    asked["answer"]["counts"]["valid"] += 1
    return name_of(asked)


def compare_export(folder, planted):
    """The tally of one export, and what it was made of."""
    exported, questions, reports = Exported(folder / "register"), lines(folder / "answers.jsonl"), lines(folder / "reports.jsonl")
    tally = Tally()
    if planted:
        print(f"{folder.name}: one valid product too many planted in {plant(questions, 1)}")
    for asked in questions:
        expected = recomputed(exported, asked)
        tally.hold(f"{folder.name} {name_of(asked)}", expected, answered(asked, expected))
    for report in reports:
        of_report = signed.compare(report, exported)
        tally.numbers += of_report.numbers
        tally.differences += [f"{folder.name} report of {report['asOf']}, {d}" for d in of_report.differences]
    versions = sum(len(read_csv(path)) for path in (folder / "register").glob("*.csv"))
    print(
        f"{folder.name}: {versions} versions written, {len(questions)} answers and {len(reports)} signed reports, "
        f"{tally.numbers} numbers compared, {len(tally.differences)} differ",
        flush=True,
    )
    return tally


def compare(folder, planted, show):
    lived = json.loads((folder / "days.json").read_text(encoding="utf-8"))
    acts = lived["acts"]
    print(f"{lived['days']} working days, seed {lived['seed']}, {lived['engine']}")
    for act, counts in (acts | {"all": [sum(column) for column in zip(*acts.values())]}).items():
        print("  {:32} {:6} done {:6} refused {:6} found nothing to do".format(act, *counts))
    exports = sorted(folder.glob("day-*"))
    tallies = [compare_export(of_day, planted) for of_day in (exports[:1] if planted else exports)]
    differences = [difference for tally in tallies for difference in tally.differences]
    for difference in differences[:show]:
        print("DIFFERS", difference)
    numbers = sum(tally.numbers for tally in tallies)
    print(f"{numbers} numbers compared, {len(differences)} differ")
    return 1 if differences or not numbers else 0


def live(asked, folder):
    """Runs the days, which write into the folder."""
    if asked.build:
        subprocess.run(["dotnet", "build", TESTS, "-v", "q", "--nologo"], check=True)
    started = time.monotonic()
    settings = {"DAYS": str(asked.days), "DAYS_SEED": str(asked.seed), "DAYS_ENGINE": asked.engine, "DAYS_FOLDER": str(folder)}
    tests = TESTS / "bin/Debug/net10.0/Marketplace.IntegrationTests.dll"
    run = subprocess.run(
        ["dotnet", "exec", tests, "-noLogo", "-noColor", "-class", "*.WorkingDaysTests"],
        cwd=ROOT, env=os.environ | settings, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
    )  # fmt: skip
    if run.returncode or not (folder / "days.json").exists():
        sys.exit(run.stdout)
    print(f"lived in {time.monotonic() - started:.0f} s")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--days", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--engine", choices=("sqlite", "postgres"), default="sqlite")
    parser.add_argument("--keep", help="keep exports and answers in this folder")
    parser.add_argument("--build", action="store_true", help="build the tests first")
    parser.add_argument("--compare", help="only compare what is in this folder")
    parser.add_argument("--planted", action="store_true", help="put a wrong number in, which has to be found")
    parser.add_argument("--show", type=int, default=20, help="so many differences are printed in full")
    asked = parser.parse_args()

    if asked.compare:
        sys.exit(compare(Path(asked.compare), asked.planted, asked.show))
    with tempfile.TemporaryDirectory(prefix="days-") as temporary:
        folder = Path(asked.keep or temporary).resolve()
        live(asked, folder)
        sys.exit(compare(folder, asked.planted, asked.show))


if __name__ == "__main__":
    main()
