"""Small registers for the tests: a dozen units instead of three hundred, and rows in one line."""

import csv
import shutil
import tempfile
from pathlib import Path

import expected_reference
import register_files
from programme import Exported

AREAS = ("436", "437", "439", "440", "441", "442", "443", "444", "445", "446", "447", "448", "449")

# Old communes 1 and 2 (area 436) and 3 (area 447) became 91 (1 and a half of 2) and 92 (the rest, so mixed);
# old commune 4 (area 447) became 94 whole.
DISTRICT_OF_OLD = {"00001": "436", "00002": "436", "00003": "447", "00004": "447"}
NEW = ("00091", "00092", "00094")
SUCCESSIONS = (
    ("00001", "00091", "full"),
    ("00002", "00091", "partial"),
    ("00002", "00092", "partial"),
    ("00003", "00092", "full"),
    ("00004", "00094", "full"),
)


def write_geo(folder):
    """The geography files of this small province."""
    folder.mkdir(parents=True)
    unit = ("type", "name", "short_name", "slug")

    def table(name, header, rows):
        with open(folder / name, "w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows([header, *rows])

    districts = [(code, "Huyện", f"Huyện {code}", code, code) for code in AREAS]
    table("districts-13.csv", ("district_code", *unit), districts)
    table(
        "communes-old-216.csv",
        ("commune_code", *unit, "district_code"),
        [(code, "Xã", code, code, code, district) for code, district in DISTRICT_OF_OLD.items()],
    )
    table("communes-2025h1-209.csv", ("commune_code", *unit, "district_code"), [])
    table("communes-new-69.csv", ("commune_code", *unit), [(code, "Xã", code, code, code) for code in NEW])
    table(
        "map-old216-to-new69.csv",
        ("old_code", "old_district_code", "new_code", "extent", "confidence"),
        [(old, DISTRICT_OF_OLD[old], new, extent, "official-codes") for old, new, extent in SUCCESSIONS],
    )


class SmallRegister:
    """Rows given in the test, `recorded` by default on one first day."""

    def __init__(self):
        self.folder = Path(tempfile.mkdtemp(prefix="register-"))
        self.tables = {name: [] for name in register_files.COLUMNS}
        write_geo(self.folder / "geo")

    def close(self):
        shutil.rmtree(self.folder)

    def add(self, table, recorded="2023-01-01", void="", **row):
        instant = recorded if "T" in recorded else f"{recorded}T08:00:00+07:00"
        self.tables[table].append({**row, "recorded_at": instant, "void": void})

    def producer(self, code, type="htx", **row):
        self.add("producers", **{"producer_code": code, "name": code, "type": type, **row})

    def product(self, code, producer, **row):
        self.add("products", **{"product_code": code, "producer_code": producer, "name": code, **row})

    def certificate(self, code, product, issued_on, star=3, **row):
        row = {"product_code": product, "star": star, "issued_on": issued_on, **row}
        self.add("certificates", certificate_code=code, **row)

    def certified(self, producer, product, issued_on="2024-01-01", **row):
        """A producer (its row as given) with one product and its certificate."""
        self.producer(producer, **row)
        self.product(product, producer)
        self.certificate(f"C-{product}", product, issued_on)

    def channel(self, code, producer, kind="website", **row):
        row = {"producer_code": producer, "kind": kind, "started_on": "2024-01-01", **row}
        self.add("channels", participation_code=code, **row)

    def check(self, participation, checked_on, result="pass", checker="cb-01", **row):
        row = {"checked_on": checked_on, "result": result, "checker": checker, **row}
        self.add("checks", participation_code=participation, **row)

    def exported(self):
        register_files.write(self.folder, self.tables)
        expected_reference.write(self.folder, self.folder / "geo")
        return Exported(self.folder)
