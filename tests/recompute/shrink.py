"""Finds a small register that still shows a difference.

    python3 shrink.py <register-folder> "/api/v1/programme?asOf=2025-01-01&area=447" <result-folder> [options of compare.py]

Takes the register that was imported (`compare.py --keep`, its folder `given`) and leaves out
facts, then versions, as long as the marketplace and the recomputation still differ on that
address. Each attempt takes an empty database, so it is slow and prints what it has reached.
"""

import argparse
import shlex
import shutil
import tempfile
from datetime import date
from pathlib import Path
from urllib.parse import parse_qsl, urlparse

import compare
import register_files
from facts import KEYS, codes, read_csv
from marketplace import Marketplace
from programme import Exported

REFERS = {
    "products": ("producer_code", "producers"),
    "certificates": ("product_code", "products"),
    "channels": ("producer_code", "producers"),
    "checks": ("participation_code", "channels"),
    "green": ("producer_code", "producers"),
    "inspections": ("point_code", "points"),
}


def answers(address, site, exported):
    """What the recomputation and the marketplace say to one address."""
    url = urlparse(address)
    query = dict(parse_qsl(url.query))
    actual, _ = site.get(url.path, query)
    if url.path.endswith("/series"):
        return exported.series(query["from"], query["to"], query.get("knownAt")), compare.months_of(actual)
    unit = next(((level, query[level]) for level in ("area", "commune") if level in query), None)
    measured = exported.measure(date.fromisoformat(query["asOf"]), query.get("knownAt"), unit)
    if "/by/" in url.path:
        expected = measured.by(url.path.rsplit("/", 1)[1])
        return expected, compare.with_empty_rows(actual, expected)
    return measured.whole(), actual


def differences(tables, address, asked):
    """The differences that a register shows on an address; none where it cannot be asked."""
    tally = compare.Tally(0)
    with tempfile.TemporaryDirectory(prefix="register-") as folder:
        work = Path(folder)
        write(work / "given", tables)
        try:
            with Marketplace(shlex.split(asked.web), asked.cwd, work, asked.ports, asked.postgres) as site:
                site.import_register(work / "given")
                site.export_register(work / "exported")
                site.start()
                tally.hold("", *answers(address, site, Exported(work / "exported")))
        except RuntimeError:
            return []
    return [difference for difference in tally.differences if asked.only in difference]


def write(folder, tables):
    columns = {name: rows for name, rows in tables.items() if rows}
    register_files.write(folder, columns)


def valid(tables):
    """The tables without the rows that refer to something left out."""
    tables = {name: list(rows) for name, rows in tables.items()}
    for name in ("products", "channels", "green", "certificates", "checks", "inspections"):
        column, target = REFERS[name]
        there = {row[KEYS[target][0]] for row in tables[target]}
        tables[name] = [row for row in tables[name] if row[column] in there]
    products = {row["product_code"] for row in tables["products"]}
    for name in ("villages", "points"):
        tables[name] = [
            {**row, "product_codes": ";".join(code for code in codes(row["product_codes"]) if code in products)}
            for row in tables[name]
        ]
    return tables


def by_fact(name, row):
    return (name, *(row[column] for column in KEYS[name]))


def by_version(name, row):
    return (*by_fact(name, row), row["recorded_at"], row["void"])


def shrink(tables, address, asked):
    """Leaves out ever smaller parts, first whole facts, then single versions."""
    for part_of in (by_fact, by_version):
        parts = sorted({part_of(name, row) for name, rows in tables.items() for row in rows})
        size = max(1, len(parts) // 2)
        while True:
            place = 0
            while place < len(parts):
                left_out = set(parts[place : place + size])
                smaller = valid(
                    {name: [r for r in rows if part_of(name, r) not in left_out] for name, rows in tables.items()}
                )
                if differences(smaller, address, asked):
                    tables = smaller
                    there = {part_of(name, row) for name, rows in tables.items() for row in rows}
                    parts = [part for part in parts if part in there]
                    print(f"{sum(map(len, tables.values()))} rows left", flush=True)
                else:
                    place += size
            if size == 1:
                break
            size = max(1, size // 2)
    return tables


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("register")
    parser.add_argument("address")
    parser.add_argument("result")
    parser.add_argument("--only", default="", help="only differences that contain this text")
    compare.add_marketplace_options(parser)
    asked = parser.parse_args()

    tables = {name: read_csv(Path(asked.register) / f"{name}.csv") for name in register_files.COLUMNS}
    if not differences(tables, asked.address, asked):
        raise SystemExit("this register shows no such difference")
    smallest = shrink(tables, asked.address, asked)
    shutil.rmtree(asked.result, ignore_errors=True)
    write(Path(asked.result), smallest)
    print("\n".join(differences(smallest, asked.address, asked)))


if __name__ == "__main__":
    main()
