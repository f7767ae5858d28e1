"""The reference data that `registry export` writes beside the register, in `reference/*.csv`."""

from pathlib import Path

from facts import ends, read_csv, starts

UNKNOWN = "unknown"
PRODUCER_TYPES = (
    "htx", "dnnvv", "dn_lon", "to_hop_tac", "ho_kinh_doanh", "doanh_nghiep", "khac", UNKNOWN,
)  # fmt: skip
KINDS = ("supermarket", "convenience_store", "ecommerce", "website", "facebook", "zalo", "other")
PLAN_COLUMNS = ("plan_code", "target", "period_from", "period_to", "source_document")
YES = {"yes", "true", "1", "t", "y"}


class Reference:
    """Units and their successors, areas, classification, channel kinds and targets."""

    def __init__(self, folder):
        folder = Path(folder)
        self.areas = {row["code"]: row for row in read_csv(folder / "areas.csv")}
        self.units = {(row["generation"], row["code"]): row for row in read_csv(folder / "units.csv")}
        self.communes = {code: row for (generation, code), row in self.units.items() if generation == "69"}
        self.commune_areas = {
            row["commune_code"]: row["area_code"] for row in read_csv(folder / "commune-areas.csv")
        }
        self._successors = successors_of_the_216(read_csv(folder / "successions.csv"))
        self._classification = read_csv(folder / "classification.csv")
        self._kinds = read_csv(folder / "channel-kinds.csv")
        self._targets = read_csv(folder / "targets.csv")
        self._entered = {row["plan_code"] for row in read_csv(folder.parent / "plans.csv")}

    def area_of_commune(self, commune):
        """The one old district that a commune of today lies in wholly, else unknown."""
        return self.commune_areas.get(commune) or UNKNOWN

    def area_of_old_commune(self, commune):
        """The district on 31/12/2024 of one of the 216 communes."""
        unit = self.units.get(("216", commune))
        return unit["district_code"] if unit and unit["district_code"] else UNKNOWN

    def successor(self, old_commune):
        """The commune of today that followed one of the 216, where there is just one."""
        found = self._successors.get(old_commune, set())
        return next(iter(found)) if len(found) == 1 else UNKNOWN

    def group_of_set(self, set_code, d):
        """The product group of a set under the classification in force at d; an empty set is unknown."""
        rows = [row for row in self._classification if row["set_code"] == set_code]
        row = in_force(rows, d, "effective_from", "effective_to") or nearest(rows, d, "effective_from")
        return row["group_code"] if row else UNKNOWN

    def groups(self):
        """The names of the groups by their codes."""
        return {row["group_code"]: row["group_name"] for row in self._classification}

    def kind(self, code, d):
        """The channel kind as it stands at d, or None where it is not in force then."""
        rows = [row for row in self._kinds if row["kind"] == code]
        row = in_force(rows, d, "valid_from", "valid_to")
        return Kind(row) if row else None

    def targets(self, d, plans=(), plan=None):
        """
        The targets by their codes, each of the latest plan that had begun at d, else of the first plan; those of one plan where it is named.

        Plans that were entered are facts (plans.csv): of these what is known counts, not what targets.csv says of them.
        """
        like = {row["code"]: row for row in self._targets}
        entered = [
            {**like[row["target_code"]], **{name: row[name] for name in PLAN_COLUMNS}}
            for row in plans
            if row["target_code"] in like
        ]
        shipped = [row for row in self._targets if row["plan_code"] not in self._entered]
        found = {}
        asked = (row for row in shipped + entered if not plan or row["plan_code"] == plan)
        for row in sorted(asked, key=lambda row: (row["period_from"], row["plan_code"])):
            if row["code"] not in found or starts(row["period_from"]) <= d:
                found[row["code"]] = Target(row)
        return found


class Kind:
    """A channel kind: does it count, how broad is it, how many days does a pass stay good."""

    def __init__(self, row):
        self.modern = row["modern"].lower() in YES
        self.narrow = row["breadth"].lower() == "narrow"
        self.wide = row["breadth"].lower() in ("narrow", "wide")
        self.window_days = int(row["window_days"] or 0)


class Target:
    """What the plan asks for: a share of a denominator in whole percent, or a count."""

    def __init__(self, row):
        self.code = row["code"]
        self.value = int(row["target"])
        self.is_count = row["unit"] != "%" and "percent" not in (row["kind"] + row["unit"]).lower()
        if self.code in ("T1", "T7"):
            self.is_count = True
        self.period_from, self.period_to = row["period_from"], row["period_to"]
        self.definition_version = row["definition_version"]


def in_force(rows, d, start, end):
    """The row in force at d; of several, the one that started last."""
    rows = [row for row in rows if starts(row[start]) <= d < ends(row[end])]
    return max(rows, key=lambda row: starts(row[start])) if rows else None


def nearest(rows, d, start):
    """Where no version is in force at d: the last that started before it, else the first of all."""
    if not rows:
        return None
    earlier = [row for row in rows if starts(row[start]) <= d]
    return max(earlier, key=lambda r: starts(r[start])) if earlier else min(rows, key=lambda r: starts(r[start]))


def successors_of_the_216(rows):
    """For each of the 216 communes the communes among the 69 that followed it.

    Direct rows (216 to 69) are taken where the file has them; else 216 to 209 to 69 is followed.
    """
    steps = {}
    for row in rows:
        step = (row["old_generation"], row["new_generation"])
        steps.setdefault(step, {}).setdefault(row["old_code"], set()).add(row["new_code"])
    if ("216", "69") in steps:
        return steps["216", "69"]
    later = steps.get(("209", "69"), {})
    return {
        old: set().union(*(later.get(between, set()) for between in betweens))
        for old, betweens in steps.get(("216", "209"), {}).items()
    }
