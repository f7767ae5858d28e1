"""A stream of searches, and what its answers were."""
import collections
import contextlib
import itertools
import json
import threading
import time
import urllib.parse

from changes import Changes
from report import expect, percentile

ELASTIC, EMBEDDED = "elasticsearch", "lucene"
Answer = collections.namedtuple("Answer", "begun ended status degraded codes engine")
ENOUGH, PATIENCE = 10, 30
QUERIES = ["", "cu đơ", "mật ong", "giò", "nước mắm", "keo cu do", "trà", "huyện cẩm xuyên", "4 sao", "bánh đa vừng"]


class Searches:
    def __init__(self, shop, readers=3, pause=0.03):
        self.shop, self.pause = shop, pause
        self.answers = []
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
            self.answers.append(Answer(begun, time.monotonic(), status, answer.get("degraded"), [item["id"] for item in answer.get("items", [])],
                                       answer.get("engine")))
            self.ended.wait(self.pause)

    def end(self):
        self.ended.set()
        for reader in self.readers:
            reader.join()

    def between(self, since=0.0, until=float("inf")):
        return [a for a in list(self.answers) if since <= a.begun < until]

    def times(self, since=0.0, until=float("inf")):
        return [a.ended - a.begun for a in self.between(since, until)]

    def by(self, engine, since=0.0, until=float("inf")):
        return sum(a.engine == engine for a in self.between(since, until))

    def await_elasticsearch(self, when, least=2.0):
        """Waits for answers of Elasticsearch: a fault that they do not surround would prove the embedded engine only. Gives the moment it began to wait."""
        begun = time.monotonic()
        while time.monotonic() - begun < least or self.by(ELASTIC, begun) < ENOUGH:
            expect(time.monotonic() - begun < PATIENCE,
                   f"Elasticsearch did not answer {when} the fault: {self.by(ELASTIC, begun)} of {len(self.between(begun))} searches in {PATIENCE} s")
            time.sleep(0.1)
        return begun


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
    faults = [a.status for a in searches.answers if a.status >= 500]
    expect(not faults, f"{len(faults)} of {len(searches.answers)} searches were answered {faults[:3]}")
    wrong = [code for a in searches.answers for code in a.codes if any(hid <= a.begun and a.ended <= shown for hid, shown in changes.hidden.get(code, []))]
    expect(not wrong, f"hidden products were shown: {wrong[:5]}")
    unsaid = [a for a in searches.answers if a.status == 200 and a.degraded != (shop.has_elasticsearch and a.engine == EMBEDDED)]
    expect(not unsaid, f"{len(unsaid)} answers say wrongly whether they are degraded: {[(a.engine, a.degraded) for a in unsaid[:1]]}")


def figures(searches):
    times = searches.times()
    return (f"{len(times)} searches: {searches.by(ELASTIC)} by Elasticsearch, {searches.by(EMBEDDED)} by Lucene, 0 x 5xx, 0 hidden shown; "
            f"{searches.changes} changes; "
            f"p95 {percentile(times, 0.95) * 1000:.0f} ms, slowest {max(times) * 1000:.0f} ms")
