"""Imports a large random register, one row in twenty bad, and prints the seconds and the largest resident memory.

    dotnet build src/Web
    python3 tests/register-scale/measure.py [--rows 50000] [--postgres "Host=127.0.0.1;Port=5432;Username=postgres;Password=..."] [--kill]
        [--typing]
        [--web "dotnet src/Web/bin/Debug/net10.0/Marketplace.Web.dll"]

Each bad row must be named by its file, line and column, and every good row must be in the export once, whatever happened before.
With --typing (after: dotnet build tests/Benchmarks) another process types a fact every 100 ms while the import runs; all of both must arrive.
With --kill the import is killed half-way first, three times at different moments, and must have left nothing. Python 3.11 or later, standard library only.
PostgreSQL: the database register_scale of that server must not exist; it is made by the import and left to be dropped.
"""

import argparse
import contextlib
import csv
import os
import re
import shlex
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = f"dotnet {ROOT / 'src/Web/bin/Debug/net10.0/Marketplace.Web.dll'}"
TOOL = ROOT / "tests/Benchmarks/bin/Debug/net10.0/Marketplace.Benchmarks.dll"
SECONDS, MEGABYTES = 120, 300


def write(folder, name, header, rows):
    with open(folder / name, "w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([header, *rows])


def generate(folder, rows):
    """Three fifths certificates, three tenths products, one tenth producers; returns what must be refused and the codes of what must go in."""
    producers, products = rows // 10, rows * 3 // 10
    certificates = rows - producers - products
    bad = lambda n: n % 20 == 7
    write(folder, "producers.csv", "producer_code,name,type,type_from,type_to,commune_code,legacy_commune_code,address,phone,tax_code".split(","),
          ([f"P{n}", f"Hợp tác xã số {n}", "coop" if bad(n) else "htx", "", "", "", "", f"Thôn {n}", "", ""] for n in range(producers)))
    good = [n for n in range(producers) if not bad(n)]
    write(folder, "products.csv", "product_code,producer_code,name,set_code,description".split(","),
          ([f"S{n}", f"P{good[n % len(good)]}", f"Mật ong rừng {n}", "99" if bad(n) else "04", "Mật ong."] for n in range(products)))
    good = [n for n in range(products) if not bad(n)]
    write(folder, "certificates.csv", "certificate_code,product_code,star,score,decision_no,authority,legal_basis,issued_on,revoked_on,recorded_at".split(","),
          ([f"C{n}", f"S{good[n % len(good)]}", "3", "", f"{n}/QĐ-UBND", "district", "", "2024-02-30" if bad(n) else "2024-03-01", "", ""]
           for n in range(certificates)))
    files = (("producers", "P", producers, "type"), ("products", "S", products, "set_code"), ("certificates", "C", certificates, "issued_on"))
    refused = {f"{name}.csv:{n + 2}: {column}" for name, _, count, column in files for n in range(count) if bad(n)}
    return refused, {name: sorted(f"{letter}{n}" for n in range(count) if not bad(n)) for name, letter, count, _ in files}


def exported(folder, name):
    with open(folder / f"{name}.csv", encoding="utf-8-sig", newline="") as file:
        return sorted(row[0] for row in list(csv.reader(file))[1:])


def resident(pid):
    try:
        return int(re.search(r"VmHWM:\s+(\d+)", Path(f"/proc/{pid}/status").read_text())[1]) / 1024
    except (OSError, TypeError):
        return 0


def run(environment, program, *words, kill_after=None):
    """Exit code, seconds, MB, lines on standard error."""
    with tempfile.TemporaryFile("w+") as errors:
        start, most = time.monotonic(), 0
        process = subprocess.Popen([*shlex.split(program), *map(str, words)], env=environment, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=errors)
        while process.poll() is None:
            most = max(most, resident(process.pid))
            if kill_after and time.monotonic() - start > kill_after:
                process.kill()
            time.sleep(0.05)
        seconds = time.monotonic() - start
        errors.seek(0)
        return process.returncode, seconds, most, errors.readlines()


class Typing:
    """Another process that types facts every 100 ms; as a context. Afterwards: how many, and the longest that one took, in seconds."""

    def __init__(self, database):
        self.command = ["dotnet", str(TOOL), "facts", database, "100"]
        self.typed, self.slowest = 0, 0.0

    def __enter__(self):
        self.process = subprocess.Popen(self.command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT)
        if self.process.stdout.readline().strip() != "begun":
            sys.exit("typing did not begin")
        return self

    def __exit__(self, *_):
        said, _ = self.process.communicate("stop\n")
        if self.process.returncode:
            sys.exit(said)
        typed, slowest = re.search(r"typed=(\d+) slowest=([\d.]+)", said).groups()
        self.typed, self.slowest = int(typed), float(slowest)


def names(folder):
    """Each version of a producer as (code, name)."""
    with open(folder / "producers.csv", encoding="utf-8-sig", newline="") as file:
        return {(row["producer_code"], row["name"]) for row in csv.DictReader(file)}


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--rows", type=int, default=50_000)
    options.add_argument("--postgres")
    options.add_argument("--kill", action="store_true")
    options.add_argument("--typing", action="store_true")
    options.add_argument("--web", default=PROGRAM)
    options = options.parse_args()
    with tempfile.TemporaryDirectory() as work:
        work = Path(work)
        folder = work / "register"
        folder.mkdir()
        refused, good = generate(folder, options.rows)
        database = f"{options.postgres.rstrip(';')};Database=register_scale" if options.postgres else f"Data Source={work / 'market.db'}"
        environment = os.environ | {"ASPNETCORE_ENVIRONMENT": "Staging", "ConnectionStrings__Marketplace": database, "Storage__Root": str(work / "storage"),
                                    "Seed__Mode": "None", "DOTNET_NOLOGO": "1"}
        ask = lambda *words, **more: run(environment, options.web, "registry", *words, **more)
        code, start_up, _, errors = ask("export", work / "before")
        if code:
            sys.exit("".join(errors))
        if options.kill:
            _, whole, _, _ = ask("import", folder, "--dry-run")
            for after in (whole + 1, whole * 1.5 + 1, whole * 2 + 1):
                killed, *_ = ask("import", folder, kill_after=after)
                ask("export", work / "killed")
                rows = sum(len(exported(work / "killed", name)) for name in good)
                print(f"killed {after:.1f} s after its start (exit {killed}): {rows} rows kept")
                if rows or killed >= 0:
                    sys.exit("it had finished, or wrote in parts")
        typing = Typing(database) if options.typing else contextlib.nullcontext()
        with typing:
            code, seconds, memory, errors = ask("import", folder)
        again, second, _, _ = ask("import", folder)
        ask("export", work / "after")
        if options.typing:
            known = names(work / "after")
            once = all((code, f"Hợp tác xã số {code[1:]}") in known for code in good["producers"])
            once = once and all(exported(work / "after", name) == good[name] for name in ("products", "certificates"))
            arrived = sum(name.startswith("typed ") for _, name in known)
            print(f"typed meanwhile: {typing.typed} facts, {arrived} arrived, the slowest in {typing.slowest:.1f} s")
            once = once and arrived == typing.typed > 10
        else:
            once = all(exported(work / "after", name) == codes for name, codes in good.items())
        named = {":".join(line.split(":")[:3]) for line in errors} == refused and len(errors) == len(refused)
        print(f"{options.rows} rows, {len(refused)} bad: {seconds:.1f} s (a verb that does nothing: {start_up:.1f} s), {memory:.0f} MB; "
              f"once more: {second:.1f} s")
        print(f"each bad row named by file, line and column: {named}; each good row in the export once: {once}")
        fine = code == again == 1 and named and once and seconds <= SECONDS and memory <= MEGABYTES
        sys.exit(0 if fine else f"wanted exit 1 and {len(refused)} refusals in {SECONDS} s and {MEGABYTES} MB; "
                                f"exit {code}, {len(errors)} lines, the first {errors[:3]}")


main()
