"""Faults of answers: a server in the path, or the real one told to refuse, answers wrongly for a while."""
import json
import os
import time

from node import Node
from report import expect, percentile
from searches import figures, under_load
from shop import Shop
from stub import ITEM_REFUSED, ITEM_WRONG, Stub

LASTS = 8


def examined(asked, begin, end, notices=True, bound=None):
    """Begins the fault, lets it last under load, ends it; then all must be well again by itself. Gives the figures."""
    with Stub(asked.port + 1, asked.port) as stub:
        shop = Shop(asked, stub.url)
        with Node(asked.port, os.path.join(shop.folder, "node")) as node, shop:
            shop.back(degraded=False)
            with under_load(shop) as searches:
                begun = time.monotonic()
                begin(stub, node)
                if notices:
                    shop.back(degraded=True)
                time.sleep(LASTS)
                ended = time.monotonic()
                end(stub, node)
                back = shop.back(degraded=False)
                time.sleep(2)
            slow = percentile(searches.times(begun, ended), 0.95)
            expect(bound is None or slow <= bound, f"p95 was {slow:.2f} s meanwhile")
            refused = f", {stub.refused} items refused" if stub.refused else ""
            return f"{figures(searches)}{refused}; meanwhile p95 {slow * 1000:.0f} ms; back in {back:.1f} s, {shop.expect_equal('lucene', 'elasticsearch')}"


def through_stub(asked, mode, **more):
    def begin(stub, _):
        stub.mode = mode

    def end(stub, _):
        stub.mode = None

    return examined(asked, begin, end, **more)


def with_items(asked, items, **more):
    def begin(stub, _):
        stub.items = items

    def end(stub, _):
        stub.items = None

    return examined(asked, begin, end, **more)


def answers_400(asked):
    """Every request is answered 400."""
    return through_stub(asked, lambda *_: 400)


def answers_429(asked):
    """Every request is answered 429."""
    return through_stub(asked, lambda *_: 429)


def answers_503(asked):
    """Every request is answered 503."""
    return through_stub(asked, lambda *_: 503)


def bulk_too_large(asked):
    """A bulk request of more than one document is answered 413: it must be halved, nothing may be lost, nobody need notice."""
    return through_stub(asked, lambda method, path, body: 413 if "/_bulk" in path and body.count(b'"_id"') > 1 else None, notices=False)


def document_too_large(asked):
    """Every bulk request is answered 413, however small."""
    return through_stub(asked, lambda method, path, body: 413 if "/_bulk" in path else None)


def bulk_partly_refused(asked):
    """Every other item of a bulk request is refused with 429, and taken at the next try or the one after."""
    return with_items(asked, lambda at: ITEM_REFUSED if at % 2 == 0 else None, notices=False)


def bulk_wrong_mapping(asked):
    """Every item is refused with 400, as under a mapping that does not fit."""
    return with_items(asked, lambda at: ITEM_WRONG)


def delays_of_5_s(asked):
    """Every answer comes 5 s late."""
    return through_stub(asked, lambda *_: 5.0, bound=1)


def read_only_block(asked):
    """The index is blocked for writing, as a node with a full disk does; searches go on there or here."""
    return examined(asked, lambda stub, node: block(node, "true"), lambda stub, node: block(node, "null"))


def block(node, value):
    node.call("PUT", "/ocop-products-v*/_settings", '{"index.blocks.read_only_allow_delete": %s}' % value)


def index_deleted(asked):
    """Somebody deletes every index of the shop."""
    return examined(asked, lambda stub, node: delete_all(node), lambda stub, node: None, notices=False)


def index_of_wrong_mapping(asked):
    """Somebody puts an index with another mapping, and no document, behind the alias."""
    def begin(stub, node):
        delete_all(node)
        node.call("PUT", "/ocop-products-v1-strange", '{"aliases": {"ocop-products": {}}, "mappings": {"properties": {"price": {"type": "date"}}}}')

    return examined(asked, begin, lambda stub, node: None, notices=False)


def delete_all(node):
    for name in json.loads(node.call("GET", "/ocop-products-v*")):
        node.call("DELETE", "/" + name)


FAULTS = [answers_400, answers_429, answers_503, bulk_too_large, document_too_large, bulk_partly_refused, bulk_wrong_mapping, delays_of_5_s,
          read_only_block, index_deleted, index_of_wrong_mapping]
