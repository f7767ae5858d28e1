"""What the measurement of orders needs: databases to spoil, baskets with goods, forms that place an order each."""
import concurrent.futures
import os
import random
import re
import sqlite3
import sys
import urllib.parse
import uuid

from measuring import CONNECTIONS, HERE, HOST, run, say
from prepared import WORK, database

ROOT = os.path.dirname(os.path.dirname(HERE))
sys.path[:0] = [os.path.join(ROOT, "tests", "races"), os.path.join(ROOT, "tests", "jobs")]
from buyers import Buyers, Pack  # noqa: E402
from databases import Postgres, Sqlite  # noqa: E402

LOOKED_AT = 200


def spoilt(engine, count, name):
    """A copy of the filled database under another name, with packs for everybody and nothing to pay for sending."""
    source = database(engine, count)
    if engine == "sqlite":
        path = os.path.join(WORK, f"orders-{name}.db")
        for end in ("", "-wal", "-shm"):
            if os.path.exists(path + end):
                os.remove(path + end)
        filled = sqlite3.connect(source.partition("=")[2])
        filled.execute("VACUUM INTO ?", (path,))
        filled.close()
        copy = Sqlite(*os.path.split(path))
    else:
        copied = f"marketplace_bench_orders_{name}"
        server = Postgres("", source)
        server.query(f'DROP DATABASE IF EXISTS "{copied}" WITH (FORCE)', "postgres")
        server.query(f'CREATE DATABASE "{copied}" TEMPLATE "marketplace_bench_{count}"', "postgres")
        copy = Postgres("", source.rpartition("=")[0] + "=" + copied)
    copy.commit([
        "UPDATE variants SET on_hand = 1000000", "DELETE FROM shipping_rates", "DELETE FROM shipping_profiles",
        "INSERT INTO shipping_profiles (producer_code, offers_carrier, offers_pick_up, pick_up_note, offers_own_delivery, own_delivery_fee_vnd, "
        "own_delivery_within, free_from_vnd, surcharge_vnd, packing_grams, handling_days, is_sample) "
        "SELECT DISTINCT producer_code, TRUE, FALSE, '', FALSE, 0, 'SameCommune', 0, 0, 0, 2, TRUE FROM listings"])
    return copy


class Shoppers:
    """Baskets of one pack each, by their cookies. What orders have emptied is filled again in the database: the cookies stay good."""

    def __init__(self, port, copy, count):
        self.copy, self.buyers = copy, Buyers(port)
        packs = [Pack(key, product, producer, int(price)) for key, product, producer, price in copy.query(
            "SELECT v.id, v.product_code, l.producer_code, v.price_vnd FROM variants v JOIN listings l ON l.code = v.product_code "
            "WHERE l.state = 'Published' AND v.price_vnd > 0")]
        say(f"filling {count} baskets")
        chosen = [random.choice(packs) for _ in range(count)]
        with concurrent.futures.ThreadPoolExecutor(8) as filling:
            self.baskets = list(zip(filling.map(lambda pack: self.buyers.basket((pack, 1)), chosen), chosen))
        copy.commit(["CREATE TABLE kept_baskets AS SELECT * FROM baskets", "CREATE TABLE kept_lines AS SELECT * FROM basket_lines"])

    def forms(self, path):
        """Writes a form for each basket but those that are looked at, with a key of its own."""
        self.copy.commit(["DELETE FROM basket_lines", "DELETE FROM baskets", "INSERT INTO baskets SELECT * FROM kept_baskets",
                          "INSERT INTO basket_lines SELECT * FROM kept_lines"])
        with open(path, "w") as file:
            for basket, pack in self.baskets[LOOKED_AT:]:
                cookies, fields = self.buyers.form(basket, [(pack, 1)], key=uuid.uuid4().hex)
                file.write(f"POST\t/thanh-toan\t{cookies}\t{urllib.parse.urlencode(fields)}\n")
        return path

    def looks(self, path):
        """Writes requests for the pages of baskets."""
        with open(path, "w") as file:
            file.writelines(f"GET\t/gio-hang\t{basket}\t\n" for basket, _ in self.baskets[:LOOKED_AT])
        return path


def load(port, path, seconds, turn, pause=None, connections=CONNECTIONS):
    """(requests a second, p99 in ms, requests, failed), by wrk."""
    more = [str(pause)] if pause is not None else []
    said = run(["wrk", "-t2", f"-c{connections}", f"-d{seconds}s", "--timeout", "20s", "--latency", "-s", os.path.join(HERE, "ask.lua"),
                f"http://{HOST}:{port}", "--", path, turn, *more])
    number, unit = re.search(r"99%\s+([\d.]+)(us|ms|s)", said).groups()
    failed = sum(int(n) for n in re.findall(r"Non-2xx or 3xx responses: (\d+)", said))
    failed += sum(int(n) for n in re.findall(r"(?:connect|read|write|timeout) (\d+)", said))
    requests = int(re.search(r"(\d+) requests in", said).group(1))
    return float(re.search(r"Requests/sec:\s+([\d.]+)", said).group(1)), float(number) * {"us": 0.001, "ms": 1, "s": 1000}[unit], requests, failed
