"""A shop to buy from: the published program with its sample data on a database of its own; sending is free, so that sums are those of the goods."""
import os
import subprocess
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "jobs"))
from databases import Postgres, Sqlite  # noqa: E402
from nodes import Node  # noqa: E402
from buyers import Buyers, Pack  # noqa: E402

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
PLENTY = 1_000_000


def engines(only):
    """Those that can be used here; says which cannot."""
    found = [engine for engine in (Sqlite, Postgres) if only in (None, engine.name)]
    if Postgres in found and not os.environ.get("TEST_POSTGRES"):
        print('UNCHECKED postgres: set TEST_POSTGRES="Host=…;Port=…;Username=…;Password=…"', flush=True)
        found.remove(Postgres)
    return found


def published(target, root=ROOT, *more):
    print(f"publishing {root}/src/Web", file=sys.stderr, flush=True)
    subprocess.run(["dotnet", "publish", os.path.join(root, "src", "Web"), "-c", "Release", "-o", target, "-v", "q", "--nologo", *more], check=True,
                   stdout=sys.stderr)
    return os.path.join(target, "Marketplace.Web")


class Shop:
    def __init__(self, engine, program, folder, port):
        os.makedirs(folder)
        self.database = engine(folder)
        self.node = Node(program, folder, "web", port, self.database)
        self.node.environment["Seed__Mode"] = "Samples"
        self.buyers = Buyers(port)
        self.initial, self._before = {}, {}

    def start(self):
        self.node.verb("keys", "create", self.node.environment["Keys__Folder"])
        self.node.start()
        self.database.commit([
            "DELETE FROM shipping_rates", "DELETE FROM shipping_profiles",
            "INSERT INTO shipping_profiles (producer_code, offers_carrier, offers_pick_up, pick_up_note, offers_own_delivery, own_delivery_fee_vnd, "
            "own_delivery_within, free_from_vnd, surcharge_vnd, packing_grams, handling_days, is_sample) "
            "SELECT DISTINCT producer_code, TRUE, FALSE, '', FALSE, 0, 'SameCommune', 0, 0, 0, 2, TRUE FROM listings"])
        return self

    def packs(self):
        """The first pack of each product on sale."""
        rows = self.database.query(
            "SELECT v.id, v.product_code, l.producer_code, v.price_vnd FROM variants v JOIN listings l ON l.code = v.product_code "
            "WHERE l.state = 'Published' AND v.price_vnd > 0 AND v.position = (SELECT min(w.position) FROM variants w WHERE w.product_code = v.product_code) "
            "ORDER BY v.product_code")
        return [Pack(key, product, producer, int(price)) for key, product, producer, price in rows]

    def stock(self, pack):
        return int(self.database.query(f"SELECT on_hand FROM variants WHERE id = '{pack.id}'")[0][0])

    def stock_up(self, pack, count):
        """While nobody buys it: from this number on the books are kept."""
        self._before[pack.id] = 0
        self._before[pack.id] = self.groups_with(pack)
        sold = self.count(f"SELECT coalesce(sum(quantity), 0) FROM order_lines WHERE variant_id = '{pack.id}'")
        self.database.commit([f"UPDATE variants SET on_hand = {count} WHERE id = '{pack.id}'"])
        self.initial[pack.id.lower()] = count + sold

    def count(self, sql):
        return int(self.database.query(sql)[0][0])

    def groups_with(self, pack):
        """Checkouts since the pack was stocked up."""
        return self.count("SELECT count(DISTINCT o.group_id) FROM orders o JOIN order_lines l ON l.order_id = o.id "
                          f"WHERE l.variant_id = '{pack.id}'") - self._before[pack.id]

    def faults(self):
        """What the program said of its faults, for whoever looks why a race could not run."""
        return [line for line in open(self.node.log, errors="replace").read().splitlines() if "Exception" in line][-5:]

    def close(self):
        self.node.stop()
        self.database.drop()
