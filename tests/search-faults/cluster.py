"""Three nodes with replicas: the master is killed under load, and its like again after it has come back."""
import contextlib
import os
import time

from node import Node
from report import expect
from searches import figures, under_load
from shop import Shop

MOST = 10


def master_of_three_killed(asked):
    """The elected master of three nodes is killed with -9; searches go on without the embedded engine within 10 s."""
    ports = [asked.port + 10 + i for i in range(3)]
    transports = [port + 100 for port in ports]
    shop = Shop(asked, ",".join(f"http://127.0.0.1:{port}" for port in ports), Search__Elasticsearch__Replicas="2")
    settings = ["discovery.type=multi-node", "discovery.seed_hosts=" + ",".join(f"127.0.0.1:{t}" for t in transports),
                "cluster.initial_master_nodes=" + ",".join(f"node-{port}" for port in ports)]
    nodes = [Node(port, os.path.join(shop.folder, f"node-{port}"), *settings) for port in ports]
    with contextlib.ExitStack() as all_nodes:
        start_together(nodes, all_nodes)
        all_nodes.enter_context(shop)
        shop.back(degraded=False)
        await_green(nodes[0])
        with under_load(shop) as searches:
            time.sleep(3)
            master = next(n for n in nodes if n.call("GET", "/_cat/master?h=node").strip() == f"node-{n.port}")
            killed = time.monotonic()
            master.kill()
            time.sleep(15)
            ended = time.monotonic()
            master.start()
            time.sleep(5)
        after = [a[1] - killed for a in searches.answers if killed <= a[0] < ended and a[3] is not False]
        expect(max(after, default=0) <= MOST, f"still answered by the embedded engine {max(after, default=0):.1f} s after the kill")
        shop.back(degraded=False)
        return (f"{figures(searches)}; {len(after)} answers by the embedded engine, the last {max(after, default=0):.1f} s after the kill; "
                f"{shop.expect_equal('lucene', 'elasticsearch')}")


def start_together(nodes, stack):
    """None answers before there are enough for an election."""
    import threading
    faults = []

    def start(node):
        try:
            node.start()
        except Exception as problem:
            faults.append(problem)

    threads = [threading.Thread(target=start, args=(n,)) for n in nodes]
    for node in nodes:
        stack.callback(node.kill)
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if faults:
        raise faults[0]


def await_green(node):
    node.call("GET", "/_cluster/health?wait_for_status=green&timeout=60s")


FAULTS = [master_of_three_killed]
