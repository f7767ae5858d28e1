"""Faults of answers: a server in the path, or the real one told to refuse, answers wrongly for a while."""
import json
import os
import time

from node import Node
from report import expect, percentile
from searches import ELASTIC, figures, under_load
from shop import RETURNS, Shop
from stub import ITEM_REFUSED, ITEM_WRONG, Stub

LASTS = 6


def examined(asked, begin, end, reason=None, bound=None, meanwhile=None):
    """Begins the fault, lets it last under load, ends it; then all must be well again by itself. Gives the figures.

    reason: words of the sentence that staff read meanwhile, None when nobody need notice; bound: most p95 in seconds; meanwhile: a share of
    the searches that Elasticsearch must have answered while it lasted."""
    with Stub(asked.port + 1, asked.port) as stub:
        # A server just started is slow at first: a fault of its own, and not the one that nobody need notice.
        shop = Shop(asked, stub.url, **({"Search__Elasticsearch__TimeoutMilliseconds": "5000"} if meanwhile else {}))
        with Node(asked.port, os.path.join(shop.folder, "node")) as node, shop:
            shop.back(degraded=False)
            said = None
            with under_load(shop) as searches:
                searches.await_elasticsearch("before")
                begun = time.monotonic()
                begin(stub, node)
                if reason:
                    shop.back(degraded=True, reason=reason)
                    said = shop.health()[1]
                time.sleep(LASTS)
                ended = time.monotonic()
                end(stub, node)
                shop.back(degraded=False)
                back = time.monotonic() - ended
                searches.await_elasticsearch("after")
            slow = percentile(searches.times(begun, ended), 0.95)
            expect(bound is None or slow <= bound, f"p95 was {slow:.2f} s meanwhile")
            share = searches.by(ELASTIC, begun, ended) / len(searches.between(begun, ended))
            expect(meanwhile is None or share >= meanwhile, f"Elasticsearch answered only {share:.0%} of the searches meanwhile")
            refused = f", {stub.refused} items refused" if stub.refused else ""
            return (f"{figures(searches)}{refused}; meanwhile p95 {slow * 1000:.0f} ms, {share:.0%} by Elasticsearch{f', told: {said}' if said else ''}; "
                    f"back in {back:.1f} s, {shop.expect_equal('lucene', 'elasticsearch')}")


def through_stub(asked, mode, **more):
    return misled(asked, lambda stub: setattr(stub, "mode", mode), lambda stub: setattr(stub, "mode", None), lambda stub: stub.misled, **more)


def with_items(asked, items, **more):
    return misled(asked, lambda stub: setattr(stub, "items", items), lambda stub: setattr(stub, "items", None), lambda stub: stub.refused, **more)


def misled(asked, begin, end, count, **more):
    def over(stub, _):
        end(stub)
        expect(count(stub) > 0, "nothing was answered wrongly: no fault was done")

    return examined(asked, lambda stub, _: begin(stub), over, **more)


def answers_400(asked):
    """Every request is answered 400."""
    return through_stub(asked, lambda *_: 400, reason="answered 400")


def answers_429(asked):
    """Every request is answered 429."""
    return through_stub(asked, lambda *_: 429, reason="answered 429")


def answers_503(asked):
    """Every request is answered 503."""
    return through_stub(asked, lambda *_: 503, reason="answered 503")


def bulk_too_large(asked):
    """A bulk request of more than one document is answered 413: it must be halved, nothing may be lost, nobody need notice."""
    return through_stub(asked, lambda method, path, body: 413 if "/_bulk" in path and body.count(b'"_id"') > 1 else None, meanwhile=0.9)


def document_too_large(asked):
    """Every bulk request is answered 413, however small."""
    return through_stub(asked, lambda method, path, body: 413 if "/_bulk" in path else None, reason="refused by Elasticsearch")


def bulk_partly_refused(asked):
    """Every other item of the bulk requests is refused with 429 and taken when it comes again; nobody need notice."""
    refused = set()

    def once(at, code):
        if code in refused:
            refused.remove(code)
        elif at % 2 == 0:
            refused.add(code)
            return ITEM_REFUSED

    return with_items(asked, once, meanwhile=0.9)


def bulk_wrong_mapping(asked):
    """Every item is refused with 400, as under a mapping that does not fit."""
    return with_items(asked, lambda *_: ITEM_WRONG, reason="refused by Elasticsearch")


def delays_of_5_s(asked):
    """Every answer comes 5 s late."""
    return through_stub(asked, lambda *_: 5.0, reason="took too long", bound=1)


def read_only_block(asked):
    """The index is blocked for writing, as a node with a full disk does; searches go on there or here."""
    return examined(asked, lambda stub, node: block(node, "true"), lambda stub, node: block(node, "null"), reason="Elasticsearch")


def block(node, value):
    node.call("PUT", "/ocop-products-v*/_settings", '{"index.blocks.read_only_allow_delete": %s}' % value)


def index_deleted(asked):
    """Somebody deletes every index of the shop: it is built anew while Lucene answers."""
    gone = []
    return examined(asked, lambda stub, node: gone.extend(delete_all(node)), lambda stub, node: expect_new(node, gone))


def index_of_wrong_mapping(asked):
    """Somebody puts an index with another mapping, and no document, behind the alias."""
    strange = "ocop-products-v1-strange"

    def begin(stub, node):
        delete_all(node)
        node.call("PUT", "/" + strange, '{"aliases": {"ocop-products": {}}, "mappings": {"properties": {"price": {"type": "date"}}}}')

    return examined(asked, begin, lambda stub, node: expect_new(node, [strange]))


def delete_all(node):
    names = list(json.loads(node.call("GET", "/ocop-products-v*")))
    for name in names:
        node.call("DELETE", "/" + name)
    return names


def expect_new(node, old):
    """Another index comes behind the alias, built anew; a machine that is busy with other things takes longer than the fault lasts."""
    begun = time.monotonic()
    while True:
        found = json.loads(node.call("GET", "/ocop-products-v*"))
        live = [name for name, index in found.items() if "ocop-products" in index["aliases"]]
        if len(live) == 1 and live[0] not in old:
            return
        expect(time.monotonic() - begun < RETURNS, f"behind the alias is {live} after {RETURNS} s, before it was {old}")
        time.sleep(0.2)


FAULTS = [answers_400, answers_429, answers_503, bulk_too_large, document_too_large, bulk_partly_refused, bulk_wrong_mapping, delays_of_5_s,
          read_only_block, index_deleted, index_of_wrong_mapping]
