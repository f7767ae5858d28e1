"""The reference data as the rules and the geography files say it is.

Two uses: `write` lets programme.py measure a register folder that no marketplace exported (the
unit tests do), and `compare.py` holds what the marketplace exports against `rows`.
"""

import csv
from pathlib import Path

from facts import read_csv

GENERATIONS = (
    ("216", "communes-old-216.csv"),
    ("209", "communes-2025h1-209.csv"),
    ("69", "communes-new-69.csv"),
)

# Sets by group, 26 in all.
GROUPS = {"1": range(1, 14), "2": range(14, 18), "3": range(18, 21), "4": range(21, 23), "5": range(23, 26), "6": [26]}

# Kind, modern, breadth, days that a pass stays good.
KINDS = (
    ("supermarket", "yes", "narrow", "365"),
    ("convenience_store", "yes", "narrow", "365"),
    ("ecommerce", "yes", "narrow", "90"),
    ("website", "yes", "wide", "90"),
    ("facebook", "yes", "wide", "90"),
    ("zalo", "yes", "wide", "90"),
    ("other", "no", "", "90"),
)

TARGETS = (
    ("T1", "count", "300"),
    ("T2a", "percent", "20"),
    ("T2b", "percent", "5"),
    ("T3a", "percent", "40"),
    ("T3b", "percent", "30"),
    ("T4", "percent", "50"),
    ("T5", "percent", "30"),
    ("T6", "percent", "50"),
    ("T7", "count", "13"),
)


def rows(geo):
    """The reference files by name, each a header and its rows, from the folder of geography files."""
    geo = Path(geo)
    return {
        "areas": _areas(geo),
        "units": _units(geo),
        "successions": _successions(geo),
        "commune-areas": _commune_areas(geo),
        "classification": _classification(),
        "channel-kinds": _kinds(),
        "targets": _targets(),
    }


def write(folder, geo):
    """Writes `reference/*.csv` under a register folder."""
    target = Path(folder) / "reference"
    target.mkdir(parents=True, exist_ok=True)
    for name, lines in rows(geo).items():
        with open(target / f"{name}.csv", "w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows(lines)


def _areas(geo):
    districts = read_csv(geo / "districts-13.csv")
    return [("code", "type", "name", "short_name", "slug", "label")] + [
        (d["district_code"], d["type"], d["name"], d["short_name"], d["slug"], d["name"] + " (cũ)") for d in districts
    ]


def _units(geo):
    lines = [("generation", "code", "type", "name", "district_code")]
    for generation, file in GENERATIONS:
        for unit in read_csv(geo / file):
            district = unit.get("district_code", "")
            lines.append((generation, unit["commune_code"], unit["type"], unit["name"], district))
    return lines


def _successions(geo):
    lines = [("old_generation", "old_code", "new_generation", "new_code", "extent", "confidence")]
    for row in read_csv(geo / "map-old216-to-new69.csv"):
        lines.append(("216", row["old_code"], "69", row["new_code"], row["extent"], row["confidence"]))
    return lines


def _commune_areas(geo):
    """A commune of today has an area where all that it was formed from lay in one old district."""
    districts = {}
    for row in read_csv(geo / "map-old216-to-new69.csv"):
        districts.setdefault(row["new_code"], set()).add(row["old_district_code"])
    return [("commune_code", "area_code")] + [
        (commune, next(iter(found)) if len(found) == 1 else "unknown") for commune, found in sorted(districts.items())
    ]


def _classification():
    header = (
        "legal_version", "effective_from", "effective_to", "group_code", "group_name", "set_code", "set_name",
    )  # fmt: skip
    return [header] + [
        ("QĐ 26/2026/QĐ-TTg", "", "", group, f"Nhóm {group}", f"{number:02}", f"Bộ {number:02}")
        for group, sets in GROUPS.items()
        for number in sets
    ]


def _kinds():
    header = (
        "kind", "name_vi", "name_en", "modern", "breadth", "window_days", "evidence_rule_vi",
        "valid_from", "valid_to", "sort",
    )  # fmt: skip
    return [header] + [
        (kind, kind, kind, modern, breadth, days, "", "", "", str(place))
        for place, (kind, modern, breadth, days) in enumerate(KINDS, 1)
    ]


def _targets():
    header = (
        "plan_code", "code", "name_vi", "kind", "target", "unit", "period_from", "period_to",
        "source_document", "definition_version", "numerator_vi", "denominator_vi",
    )  # fmt: skip
    return [header] + [
        (
            "2023-2025", code, code, kind, target, "%" if kind == "percent" else "",
            "2023-01-01", "2025-12-31", "", "1", "", "",
        )
        for code, kind, target in TARGETS
    ]  # fmt: skip
