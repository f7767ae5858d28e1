"""Writes the register of the plan's own baseline, as it stood at a date.

    python3 baseline.py <folder> [--as-of 2023-12-31] [--geo seed-data/geo]

284 products were certified and 67 of them have expired (3 of four stars, 64 of three), so 217 are
valid: 11 of four stars and 206 of three. One certificate expires on the very day, one the day
after, and one was issued that day.
"""

import argparse
from datetime import date, timedelta
from pathlib import Path

import register_files
from facts import read_csv
from programme import expires_on

ROOT = Path(__file__).resolve().parents[2]
PRODUCERS = 142
TYPES = ("htx", "ho_kinh_doanh", "dnnvv", "to_hop_tac", "unknown")

# How many products, their star, and whether their certificate is still valid.
PARTS = ((11, 4, True), (206, 3, True), (3, 4, False), (64, 3, False))


def oldest_valid_issue(as_of):
    """The earliest day of issue whose certificate is still valid."""
    issued = as_of - timedelta(days=1100)
    while expires_on(issued) <= as_of:
        issued += timedelta(days=1)
    return issued


def certificates(as_of):
    """Star and day of issue, one after the other; each part is spread evenly over its days."""
    oldest = oldest_valid_issue(as_of)
    for count, star, valid in PARTS:
        last, span = (as_of, (as_of - oldest).days) if valid else (oldest - timedelta(days=1), 300)
        for number in range(count):
            yield star, last - timedelta(days=number * span // (count - 1))


def tables(as_of, geo):
    recorded = f"{as_of}T08:00:00+07:00"
    communes = [row["commune_code"] for row in read_csv(Path(geo) / "communes-old-216.csv")]
    producers = [
        {
            "producer_code": f"CT{number:03}",
            "name": f"Chủ thể {number:03}",
            "type": TYPES[number % len(TYPES)],
            "legacy_commune_code": communes[number % len(communes)],
            "recorded_at": recorded,
        }
        for number in range(PRODUCERS)
    ]
    products, certified = [], []
    for number, (star, issued) in enumerate(certificates(as_of)):
        code = f"SP{number:03}"
        products.append(
            {
                "product_code": code,
                "producer_code": f"CT{number % PRODUCERS:03}",
                "name": f"Sản phẩm {number:03}",
                "set_code": f"{1 + number % 26:02}",
                "recorded_at": recorded,
            }
        )
        certified.append(
            {
                "certificate_code": f"CN{number:03}",
                "product_code": code,
                "star": star,
                "decision_no": f"{number + 1}/QĐ-UBND",
                "authority": "district" if star == 3 else "province",
                "legal_basis": "QĐ 1048/QĐ-TTg" if issued < date(2023, 2, 24) else "QĐ 148/QĐ-TTg",
                "issued_on": issued.isoformat(),
                "recorded_at": recorded,
            }
        )
    return {"producers": producers, "products": products, "certificates": certified}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder")
    parser.add_argument("--as-of", type=date.fromisoformat, default=date(2023, 12, 31))
    parser.add_argument("--geo", default=ROOT / "seed-data" / "geo")
    asked = parser.parse_args()
    register_files.write(asked.folder, tables(asked.as_of, asked.geo))


if __name__ == "__main__":
    main()
