"""A signed report of the marketplace, recomputed from the files of `registry export`.

    python3 signed.py <report.json> <export-folder> [--show 20]

The report is the file "the content itself" of a report's page; the folder may have been exported
at any time since: only what was recorded up to the report's own instant counts. Every figure, every
row by area and every entry of its lists is worked out again by programme.py and compared. The last
line is `N of M agree`; the exit code is 1 if not all do. It also prints the file's SHA-256, which is
the mark that stands on the page and on the printed summary.
"""

import argparse
import hashlib
import json
import sys
from datetime import date
from pathlib import Path

from compare import Tally
from programme import Channels, Exported


def unit_of(report):
    """The unit that a report is restricted to."""
    if report["commune"]:
        return "commune", report["commune"]
    return ("area", report["area"]) if report["area"] else None


def band(channels):
    if channels.verified():
        return "verified"
    return "declared" if channels.declared() else "none"


def lists_of(programme, unit):
    """What the report lists, in its shape, by code."""
    producers = {}
    for code in programme.producers:
        channels = programme.channels[code]
        producers[code] = {
            "type": programme.type_of(code),
            "area": programme.area_of(code),
            "commune": programme.commune_of(code),
            "valid": sum(1 for product in programme.valid if programme.producer_of(product) == code),
            "green": programme.is_green(code),
            "state": band(channels),
            "narrow": Channels.narrow(channels),
            "wide": Channels.wide(channels),
            "withoutThisMarketplace": Channels.without_this_marketplace(channels),
            "kinds": " ".join(sorted({p.kind_code for p in channels.qualifying})),
        }
    points = [p for p in programme.known.points if unit is None or (unit[0] == "area" and p["area_code"] == unit[1])]
    return {
        "products": {
            code: {"producer": programme.producer_of(code), "state": standing.state, "star": standing.star}
            for code, standing in programme.standings.items()
        },
        "producers": producers,
        "villages": {v["village_code"]: {"hasValidProduct": programme.shows_valid_product(v)} for v in programme.villages()},
        "points": {p["point_code"]: {"area": p["area_code"], "counts": programme.compliant(p)} for p in points},
    }


def shown_lists(report):
    """The report's lists by code, without names and without what only explains."""
    lists = report["lists"]

    def by_code(name, shape):
        return {entry["code"]: shape(entry) for entry in lists[name]}

    return {
        "products": by_code("products", lambda e: {k: e[k] for k in ("producer", "state", "star")}),
        "producers": by_code(
            "producers",
            lambda e: {k: v for k, v in e.items() if k not in ("code", "name", "evidence")} | {"kinds": " ".join(sorted(e["kinds"].split()))},
        ),
        "villages": by_code("villages", lambda e: {"hasValidProduct": e["hasValidProduct"]}),
        "points": by_code("points", lambda e: {"area": e["area"], "counts": e["fault"] is None}),
    }


def compare(report, exported):
    """The tally of a report against a recomputation."""
    unit = unit_of(report)
    programme = exported.measure(date.fromisoformat(report["asOf"]), report["knownAt"], unit, report["plan"])
    whole = programme.whole()
    tally = Tally()
    tally.hold("figures", whole, report)
    tally.hold("definition version", int(whole["definitionVersion"] or 0), report["definitionVersion"])
    tally.hold("by area", programme.by("area")["rows"], report["areas"])
    expected, shown = lists_of(programme, unit), shown_lists(report)
    for name, entries in expected.items():
        tally.hold(f"{name}, codes", ";".join(sorted(entries)), ";".join(sorted(shown[name])))
        tally.hold(name, entries, shown[name])
    return tally


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("report")
    parser.add_argument("folder")
    parser.add_argument("--show", type=int, default=20, help="so many differences are printed in full")
    asked = parser.parse_args()

    content = Path(asked.report).read_bytes()
    report = json.loads(content)
    print(f"as of {report['asOf']}, known at {report['knownAt']}")
    print(f"sha256 {hashlib.sha256(content).hexdigest()}")
    tally = compare(report, Exported(asked.folder))
    for difference in tally.differences[: asked.show]:
        print("DIFFERS", difference)
    print(f"{tally.numbers - len(tally.differences)} of {tally.numbers} agree")
    sys.exit(1 if tally.differences else 0)


if __name__ == "__main__":
    main()
