"""A stream of searches, and what its answers were."""
import contextlib
import itertools
import json
import threading
import time
import urllib.parse

from changes import Changes
from report import expect, percentile

QUERIES = ["", "cu đơ", "mật ong", "giò", "nước mắm", "keo cu do", "trà", "huyện cẩm xuyên", "4 sao", "bánh đa vừng"]


class Searches:
    def __init__(self, shop, readers=3, pause=0.03):
        self.shop, self.pause = shop, pause
        self.answers = []         # (from, to, status, degraded, codes)
        self.ended = threading.Event()
        self.readers = [threading.Thread(target=self.read, args=(i,), daemon=True) for i in range(readers)]

    def read(self, first):
        for i in itertools.count(first):
            if self.ended.is_set():
                return
            address = f"/api/v1/products?size=100&q={urllib.parse.quote(QUERIES[i % len(QUERIES)])}"
            begun = time.monotonic()
            try:
                status, body = self.shop.get(address)
                answer = json.loads(body) if status == 200 else {}
            except OSError:
                status, answer = 599, {}
            self.answers.append((begun, time.monotonic(), status, answer.get("degraded"), [item["id"] for item in answer.get("items", [])]))
            self.ended.wait(self.pause)

    def end(self):
        self.ended.set()
        for reader in self.readers:
            reader.join()

    def since(self, moment):
        return [a for a in self.answers if a[0] >= moment]

    def times(self, since=0.0, until=float("inf")):
        return [a[1] - a[0] for a in self.answers if since <= a[0] < until]


@contextlib.contextmanager
def under_load(shop, **more):
    """Searches and changes go on while the block runs; afterwards every answer is held against what the database showed."""
    searches, changes = Searches(shop, **more), Changes(shop)
    for thread in [changes, *searches.readers]:
        thread.start()
    try:
        yield searches
    finally:
        searches.end()
        changes.end()
    searches.changes = changes.count
    faults = [a[2] for a in searches.answers if a[2] >= 500]
    expect(not faults, f"{len(faults)} of {len(searches.answers)} searches were answered {faults[:3]}")
    wrong = [code for begun, ended, _, _, codes in searches.answers for code in codes
             if any(hid <= begun and ended <= shown for hid, shown in changes.hidden.get(code, []))]
    expect(not wrong, f"hidden products were shown: {wrong[:5]}")


def figures(searches):
    times = searches.times()
    degraded = sum(a[3] is True for a in searches.answers)
    return (f"{len(times)} searches, {searches.changes} changes, 0 x 5xx, 0 hidden shown, {degraded} degraded, "
            f"p95 {percentile(times, 0.95) * 1000:.0f} ms, slowest {max(times) * 1000:.0f} ms")
