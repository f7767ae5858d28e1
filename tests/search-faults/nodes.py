"""Faults of the node: absent at start, killed again and again, standing still."""
import os
import signal
import time

from node import Node
from report import expect, percentile
from searches import figures, under_load
from shop import Shop


def node(asked, shop=None, *settings):
    return Node(asked.port, os.path.join(shop.folder, "node"), *settings)


def node_absent_at_start(asked):
    """Elasticsearch is not there when the marketplace starts, and comes later."""
    shop = Shop(asked, f"http://127.0.0.1:{asked.port}")
    later = node(asked, shop)
    try:
        with shop:
            shop.back(degraded=True)
            with under_load(shop) as searches:
                later.start()
                back = shop.back(degraded=False)
                searches.await_elasticsearch("after")
            return f"{figures(searches)}; back {back:.1f} s after its start, {shop.expect_equal('lucene', 'elasticsearch')}"
    finally:
        later.kill()


def node_killed(asked):
    """kill -9 and a new start, again and again."""
    shop = Shop(asked, f"http://127.0.0.1:{asked.port}")
    killed = node(asked, shop)
    with killed, shop:
        shop.back(degraded=False)
        noticed, back = [], []
        with under_load(shop) as searches:
            searches.await_elasticsearch("before")
            for _ in range(asked.kills):
                killed.kill()
                noticed.append(shop.back(degraded=True))
                time.sleep(1)
                killed.start()
                back.append(shop.back(degraded=False))
                searches.await_elasticsearch("after")
        return (f"{asked.kills} kills; {figures(searches)}; noticed in <= {max(noticed):.1f} s, back in <= {max(back):.1f} s, "
                f"{shop.expect_equal('lucene', 'elasticsearch')}")


def node_stopped(asked):
    """kill -STOP: it takes connections and never answers; then kill -CONT."""
    shop = Shop(asked, f"http://127.0.0.1:{asked.port}")
    still = node(asked, shop)
    with still, shop:
        shop.back(degraded=False)
        with under_load(shop) as searches:
            searches.await_elasticsearch("before")
            begun = time.monotonic()
            still.signal(signal.SIGSTOP)
            noticed = shop.back(degraded=True)
            time.sleep(20)
            ended = time.monotonic()
            still.signal(signal.SIGCONT)
            back = shop.back(degraded=False)
            searches.await_elasticsearch("after")
        p95 = percentile(searches.times(begun, ended), 0.95)
        expect(p95 <= 1, f"p95 was {p95:.2f} s while it stood still")
        return (f"{figures(searches)}; while it stood still p95 {p95 * 1000:.0f} ms of {len(searches.times(begun, ended))}, slowest "
                f"{max(searches.times(begun, ended)):.2f} s; "
                f"noticed in {noticed:.1f} s, back in {back:.1f} s, {shop.expect_equal('lucene', 'elasticsearch')}")


FAULTS = [node_absent_at_start, node_killed, node_stopped]
