"""What the exported register says, and what of it was known at an instant.

The nine files of `registry export` hold every version of every fact. A fact has a key; of its
versions the one recorded last (and not after the instant asked for) is what is known, unless that
version is void: then the fact never was. A fact counts only if what it refers to is known too.
"""

import csv
import re
from dataclasses import dataclass
from datetime import date, datetime, timezone
from pathlib import Path

# Each file, and the columns that together name one fact in it.
KEYS = {
    "producers": ("producer_code", "type_from"),
    "products": ("product_code",),
    "certificates": ("certificate_code",),
    "channels": ("participation_code",),
    "checks": ("participation_code", "checked_on", "checker"),
    "villages": ("village_code",),
    "green": ("producer_code", "confirmed_on"),
    "points": ("point_code",),
    "inspections": ("point_code", "inspected_on"),
    "plans": ("plan_code", "target_code"),
}

_INSTANT = re.compile(
    r"(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d+))?)?\s*(Z|z|[+-]\d\d(?::?\d\d)?)$"
)


def instant(text):
    """An ISO instant with its offset, as a whole number of nanoseconds since 1970 in UTC."""
    match = _INSTANT.match(text.strip())
    if not match:
        raise ValueError(f"not an ISO instant with an offset: {text!r}")
    year, month, day, hour, minute, second = (int(part or 0) for part in match.groups()[:6])
    moment = datetime(year, month, day, hour, minute, second, tzinfo=timezone.utc)
    offset = match.group(8)
    east = 0
    if offset not in "Zz":
        digits = offset[1:].replace(":", "").ljust(4, "0")
        east = int(digits[:2]) * 3600 + int(digits[2:]) * 60
        east = -east if offset[0] == "-" else east
    seconds = (moment - datetime(1970, 1, 1, tzinfo=timezone.utc)) // (moment.resolution * 1_000_000)
    return (seconds - east) * 1_000_000_000 + int((match.group(7) or "0")[:9].ljust(9, "0"))


def day(text, when_empty=None):
    """An ISO date, or `when_empty` for an empty field."""
    text = (text or "").strip()
    return date.fromisoformat(text) if text else when_empty


def starts(text):
    """A start: an empty one means always."""
    return day(text, date.min)


def ends(text):
    """An exclusive end: an empty one means never."""
    return day(text, date.max)


def codes(text):
    """A list of codes in one field, `;` between them."""
    return [part.strip() for part in (text or "").split(";") if part.strip()]


def read_csv(path):
    """The rows of one file as dictionaries; a file that is not there has no rows."""
    path = Path(path)
    if not path.exists():
        return []
    with open(path, encoding="utf-8-sig", newline="") as file:
        return [
            {name: (value or "").strip() for name, value in row.items() if name is not None}
            for row in csv.DictReader(file)
        ]


@dataclass(frozen=True)
class Version:
    """One row of a file: the values of a fact as recorded at one instant."""

    recorded: int
    void: bool
    values: dict

    def __getitem__(self, column):
        return self.values.get(column, "")


class Register:
    """All versions of all facts, as exported."""

    def __init__(self, folder):
        self.histories = {file: self._histories(Path(folder), file) for file in KEYS}

    @staticmethod
    def _histories(folder, file):
        histories = {}
        for row in read_csv(folder / f"{file}.csv"):
            key = tuple(row.get(column, "") for column in KEYS[file])
            version = Version(
                instant(row["recorded_at"]) if row.get("recorded_at") else 0,
                row.get("void", "").lower() == "yes",
                row,
            )
            histories.setdefault(key, []).append(version)
        for versions in histories.values():
            versions.sort(key=lambda version: version.recorded)
        return histories

    def latest(self, file, known_at=None):
        """The known version of each fact of a file, void ones left out, whatever they refer to."""
        found = []
        for versions in self.histories[file].values():
            known = [v for v in versions if known_at is None or v.recorded <= known_at]
            if known and not known[-1].void:
                found.append(known[-1])
        return found

    def known(self, known_at=None):
        """The facts known at an instant (nanoseconds, inclusive); without one, every row counts."""
        return Known(self, known_at)


class Known:
    """The facts known at one instant, each only if what it refers to is known as well."""

    def __init__(self, register, known_at=None):
        def rows(file):
            return register.latest(file, known_at)

        self.producers = {}
        for row in rows("producers"):
            self.producers.setdefault(row["producer_code"], []).append(row)
        for periods in self.producers.values():
            periods.sort(key=lambda row: starts(row["type_from"]))

        self.products = {
            row["product_code"]: row for row in rows("products") if row["producer_code"] in self.producers
        }
        self.certificates = group(
            (row for row in rows("certificates") if row["product_code"] in self.products), "product_code"
        )
        participations = [row for row in rows("channels") if row["producer_code"] in self.producers]
        self.participations = group(participations, "producer_code")
        known_participations = {row["participation_code"] for row in participations}
        self.checks = group(
            (row for row in rows("checks") if row["participation_code"] in known_participations),
            "participation_code",
        )
        self.villages = rows("villages")
        self.green = group((row for row in rows("green") if row["producer_code"] in self.producers), "producer_code")
        self.points = rows("points")
        known_points = {row["point_code"] for row in self.points}
        self.inspections = group(
            (row for row in rows("inspections") if row["point_code"] in known_points), "point_code"
        )

        self.plans = rows("plans")

    def products_of(self, place):
        """Of the products that a village or a point lists, those that are known."""
        return [code for code in codes(place["product_codes"]) if code in self.products]


def group(rows, column):
    """Rows by the value of one column."""
    groups = {}
    for row in rows:
        groups.setdefault(row[column], []).append(row)
    return groups
