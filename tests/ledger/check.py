#!/usr/bin/env python3
"""Recomputes exported statements of producers: `check.py FOLDER` reads every CSV in it and nothing else.

Held for every producer and month: each balance is the one before and the amount; months follow each other; no key stands twice. Held for every
order: what buyers were charged and paid is even (or is named), a discount of the marketplace stands on both sides, commission and tax are what
their rate says of what the line earned, and a refund takes back the marketplace's share, commission and tax in proportion, to the dong.
Prints counts and differences; ends with 1 if there is a difference. Standard library only.
"""
import csv
import pathlib
import sys
from collections import defaultdict
from decimal import ROUND_HALF_UP, Decimal

PRODUCER, DAY, ORDER, KIND, _, PARTY, _, FUNDER, AMOUNT, BALANCE, BASE, PERCENT, NOTE, LINE, REFUND, KEY = range(16)
EARNINGS = {"Sale", "Discount", "Shipping", "Correction"}
COMMISSION = {"Commission", "CommissionReversal"}
WITHHELD = {"WithheldTax", "WithheldReversal"}
PAID_OUT = {"Received", "Remitted", "Repaid", "Payout"}


class Report:
    def __init__(self):
        self.counts = defaultdict(int)
        self.differences = []

    def check(self, what, expected, found, where):
        self.counts[what] += 1
        if expected != found:
            self.differences.append(f"{where}: {what}: expected {expected}, found {found}")


def rate(base, percent):
    """Half away from zero."""
    exact = Decimal(base) * Decimal(percent) / 100
    return int(exact.copy_abs().quantize(Decimal(1), rounding=ROUND_HALF_UP)) * (1 if exact >= 0 else -1)


def part(amount, refunded, paid):
    """Largest remainder of two parts; of equal remainders the first, refunded, gets the dong."""
    whole, rest = divmod(amount * refunded, paid)
    other = amount * (paid - refunded) % paid
    return whole + (1 if rest and rest >= other else 0)


def read(folder):
    statements = []
    for path in sorted(pathlib.Path(folder).glob("*.csv")):
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.reader(file))[1:]
        statements.append((path.name, rows))
    return statements


def check_balances(statements, report):
    closings, keys = {}, set()
    for name, rows in sorted(statements, key=lambda s: (s[1][0][PRODUCER], s[1][0][DAY])):
        opening, closing, entries = rows[0], rows[-1], rows[1:-1]
        report.check("statement begins with what stood before", "Opening", opening[KIND], name)
        report.check("statement ends with what stands after", "Closing", closing[KIND], name)
        balance = int(opening[BALANCE])
        if opening[PRODUCER] in closings:
            report.check("month follows month", closings[opening[PRODUCER]], balance, name)
        for row in entries:
            balance += int(row[AMOUNT])
            report.check("running balance", balance, int(row[BALANCE]), f"{name} {row[KEY]}")
            report.check("key stands once", False, row[KEY] in keys, f"{name} {row[KEY]}")
            keys.add(row[KEY])
        report.check("closing balance", balance, int(closing[BALANCE]), name)
        closings[opening[PRODUCER]] = balance
        sums = defaultdict(int)
        for row in entries:
            sums[row[KIND]] += int(row[AMOUNT])
        known = EARNINGS | COMMISSION | WITHHELD | PAID_OUT | {"Refund"}
        report.check("kinds are known", set(), set(sums) - known, name)
        of = lambda kinds: sum(sums[k] for k in kinds)
        formula = of(EARNINGS) + of(COMMISSION) + sums["Refund"] + of(WITHHELD) + of(PAID_OUT)
        report.check("earnings - commission - refunds - withheld - paid out", balance - int(opening[BALANCE]), formula, name)


def check_line(rows, is_all_back, report, where):
    places = {"kind": KIND, "party": PARTY, "funder": FUNDER, "note": NOTE}
    amount = lambda **of: sum(int(r[AMOUNT]) for r in rows if all(r[places[k]] == v for k, v in of.items()))
    goods = amount(kind="Sale")
    own = -amount(kind="Discount", funder="Producer")
    theirs = amount(kind="Discount", party="Marketplace")
    report.check("discount of the marketplace on both sides", -theirs, amount(kind="Discount", party="Buyer", funder="Marketplace"), where)
    earned, paid = goods - own, goods - own - theirs
    for row in rows:
        if row[KIND] in ("Commission", "WithheldTax"):
            report.check("base is what the line earned", earned, int(row[BASE]), f"{where} {row[KIND]}")
            report.check("amount is the rate of its base", -rate(earned, row[PERCENT]), int(row[AMOUNT]), f"{where} {row[KIND]} {row[NOTE]}")
    refunded = min(-amount(kind="Refund", party="Buyer"), paid)
    report.check("no more is refunded than was paid", True, 0 <= refunded <= paid, where)
    undone = lambda whole: (whole if is_all_back else 0) if paid == 0 else part(whole, refunded, paid)
    report.check("marketplace's share goes back", undone(theirs), -amount(kind="Refund", party="Marketplace"), where)
    report.check("commission goes back", undone(-amount(kind="Commission")), amount(kind="CommissionReversal"), where)
    for tax in {r[NOTE] for r in rows if r[KIND] == "WithheldTax"}:
        report.check("tax goes back", undone(-amount(kind="WithheldTax", note=tax)), amount(kind="WithheldReversal", note=tax), f"{where} {tax}")


def check_orders(statements, report):
    orders = defaultdict(list)
    for _, rows in statements:
        for row in rows[1:-1]:
            if row[ORDER]:
                orders[row[ORDER]].append(row)
    open_vnd = defaultdict(int)
    for order, rows in sorted(orders.items()):
        report.counts["orders"] += 1
        charged = sum(int(r[AMOUNT]) for r in rows if r[PARTY] == "Buyer" and r[KIND] in ("Sale", "Discount", "Shipping"))
        back = -sum(int(r[AMOUNT]) for r in rows if r[PARTY] == "Buyer" and r[KIND] == "Refund")
        repaid = sum(int(r[AMOUNT]) for r in rows if r[KIND] == "Repaid")
        if charged:
            report.check("what was paid back is what was undone", repaid, back, order)
        lines = defaultdict(list)
        for row in rows:
            if row[LINE]:
                lines[row[LINE]].append(row)
        for line, of_line in sorted(lines.items()):
            report.counts["lines"] += 1
            check_line(of_line, charged > 0 and back >= charged, report, f"{order} {line[:8]}")
        for party in ("Buyer", "Courier", "Marketplace"):
            open_vnd[party] += sum(int(r[AMOUNT]) for r in rows if r[PARTY] == party)
    return open_vnd


def main(folder):
    statements = read(folder)
    if not statements:
        print(f"UNCHECKED: no statement in {folder}")
        return 2
    report = Report()
    check_balances(statements, report)
    open_vnd = check_orders(statements, report)
    print(f"{len(statements)} statements, {sum(len(r) - 2 for _, r in statements)} entries")
    for what, count in report.counts.items():
        print(f"{count:8}  {what}")
    for party, vnd in open_vnd.items():
        print(f"{vnd:12}  still owed by: {party}")
    for difference in report.differences[:50]:
        print("DIFFERENCE", difference)
    print(f"{len(report.differences)} differences")
    return 1 if report.differences else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
