#!/usr/bin/env python3
"""What must hold of orders, stock and money, whatever happened: reads a database and says OK, BROKEN or UNCHECKED for each sentence.

    tests/races/invariants.py --sqlite src/Web/App_Data/marketplace.db
    tests/races/invariants.py --postgres "Host=…;Port=…;Username=…;Password=…;Database=…"
    … --stock stock.json              # {pack id: what was on hand before anybody bought}: I1, the books of the stock
    … --acknowledged numbers.txt      # numbers of checkouts that buyers were told, one a line: I6
    … --prove                         # plants a row against each sentence and wants to see it BROKEN. Only on a database to throw away.

Asks only. What it was not told (I1 without --stock, I6 without --acknowledged) is UNCHECKED. A sentence without a row to plant fails --prove.
Needs psql for PostgreSQL. Exit code: 0 none broken, 1 some, 2 could not run."""
import argparse
import json
import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "jobs"))
from databases import Postgres, Sqlite  # noqa: E402
from rules import PLANTED, RULES  # noqa: E402

SHOWN = 5


def tables(database):
    if database.name == "sqlite":
        return {row[0] for row in database.query("SELECT name FROM sqlite_master WHERE type = 'table'")}
    return {row[0] for row in database.query("SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'")}


def broken_stock(database, initial):
    """Packs whose number on hand is not what was there less what was sold and has not come back."""
    sold = {key.lower(): int(quantity) for key, quantity in database.query("""
        SELECT l.variant_id, sum(l.quantity - l.cancelled_quantity) FROM order_lines l JOIN orders o ON o.id = l.order_id
        WHERE o.state NOT IN ('Cancelled', 'Expired') AND NOT (o.state = 'Returned' AND EXISTS (
            SELECT 1 FROM order_moves m WHERE m.order_id = o.id AND m."from" = 'DeliveryFailed' AND m."to" = 'Returned'))
        GROUP BY l.variant_id""")}
    on_hand = {key.lower(): int(number) for key, number in database.query("SELECT id, on_hand FROM variants")}
    return [f"{key}: {number} at first, {sold.get(key, 0)} sold, {on_hand.get(key, 0)} on hand"
            for key, number in ((key.lower(), number) for key, number in initial.items()) if on_hand.get(key, 0) != number - sold.get(key, 0)]


def lost_orders(database, acknowledged):
    there = {row[0] for row in database.query("SELECT number FROM order_groups")}
    return sorted(set(acknowledged) - there)


def check(database, initial=None, acknowledged=None):
    """(number, sentence, what breaks it; None = it could not be checked) of every rule."""
    there = tables(database)
    books = None if initial is None else broken_stock(database, initial)
    found = [("I1", "what was there, less what was sold, is on hand" + ("" if initial is None else f" ({len(initial)} packs)"), books)]
    for rule in RULES:
        breaks = None
        if there.issuperset(rule.tables):
            breaks = [row[0] for row in database.query(rule.sql.replace("{late}", database.in_seconds(-300)))]
        found.append((rule.number, rule.says, breaks))
    told = None if acknowledged is None else lost_orders(database, acknowledged)
    found.append(("I6", "whatever a buyer was told stands" + ("" if told is None else f" ({len(set(acknowledged))} checkouts)"), told))
    return sorted(found, key=lambda f: int(f[0][1:]))


def say(found):
    """Prints a line for each; returns how many are broken."""
    for number, sentence, breaks in found:
        word = "UNCHECKED" if breaks is None else "BROKEN" if breaks else "OK"
        shown = f"   {len(breaks)}: {', '.join(breaks[:SHOWN])}" if breaks else ""
        print(f"{word:<9} {number:<4} {sentence}{shown}", flush=True)
    return sum(bool(breaks) for _, _, breaks in found)


def summary(found):
    """(what is broken, one line)."""
    wrong = [f"{number} {sentence} ({len(breaks)})" for number, sentence, breaks in found if breaks]
    checked = sum(breaks is not None for _, _, breaks in found)
    return wrong, f"{checked - len(wrong)} of {checked} sentences hold, {len(found) - checked} unchecked"


def prove(database, initial=None, acknowledged=()):
    """Plants a row against each rule, one after another. Returns (seen, sentences that did not see it or have none). The database is spoilt."""
    seen, blind = 0, [f"{rule.number} {rule.says} (no row is planted)" for rule in RULES if not any(rule.says.startswith(start) for start in PLANTED)]
    plants = list(PLANTED.items())
    if initial:
        plants.insert(0, ("what was there", f"UPDATE variants SET on_hand = on_hand + 1 WHERE lower(CAST(id AS text)) = '{next(iter(initial))}'"))
    if acknowledged:
        plants.append(("whatever a buyer", f"UPDATE order_groups SET number = 'HT-lost' WHERE number = '{next(iter(acknowledged))}'"))
    breaks = lambda start: next(len(b or []) for _, says, b in check(database, initial, acknowledged or None) if says.startswith(start))
    for start, sql in plants:
        before = breaks(start)
        database.commit([sql] if isinstance(sql, str) else sql)
        if breaks(start) > before:
            seen += 1
        else:
            blind.append(start)
    return seen, blind


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    where = parser.add_mutually_exclusive_group(required=True)
    where.add_argument("--sqlite", metavar="FILE")
    where.add_argument("--postgres", metavar="CONNECTION")
    parser.add_argument("--stock", metavar="FILE")
    parser.add_argument("--acknowledged", metavar="FILE")
    parser.add_argument("--prove", action="store_true")
    options = parser.parse_args()
    if options.sqlite and not os.path.isfile(options.sqlite):
        print(f"there is no {options.sqlite}", file=sys.stderr)
        return 2
    database = Postgres("", options.postgres) if options.postgres else Sqlite(*os.path.split(os.path.abspath(options.sqlite)))
    initial = json.load(open(options.stock)) if options.stock else None
    acknowledged = open(options.acknowledged).read().split() if options.acknowledged else None
    if not options.prove:
        return 1 if say(check(database, initial, acknowledged)) else 0
    seen, blind = prove(database, initial, acknowledged or ())
    print(f"{seen} of {seen + len(blind)} planted rows seen" + (f"; not seen: {', '.join(blind)}" if blind else ""))
    return 1 if blind else 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except RuntimeError as fault:
        print(fault, file=sys.stderr)
        sys.exit(2)
