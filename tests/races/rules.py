"""What must hold of orders, stock and money in a database, as queries whose rows are what breaks it. They run on both engines."""
import collections

# What an order may do next, said here once more and not read from the program that is examined.
MOVES = {
    "": ("Placed", "AwaitingPayment"), "Placed": ("Confirmed", "Cancelled"), "AwaitingPayment": ("Confirmed", "Cancelled", "Expired"),
    "Confirmed": ("Packed", "Cancelled"), "Packed": ("Shipped", "Cancelled"), "Shipped": ("Delivered", "DeliveryFailed"),
    "DeliveryFailed": ("Shipped", "Returned"), "Delivered": ("Completed", "Returned"), "Expired": ("Confirmed",)}
LEGAL = ", ".join(f"'{start}>{end}'" for start, ends in MOVES.items() for end in ends)

# Number of the invariant, what it says, the tables it needs, rows that break it. {late} = five minutes ago.
Rule = collections.namedtuple("Rule", "number says tables sql")

PAID = "EXISTS (SELECT 1 FROM order_moves m WHERE m.order_id = o.id AND m.\"to\" = 'Confirmed' AND m.\"from\" IN ('AwaitingPayment', 'Expired'))"

# Packs that a line's sums are of: what is cancelled unpaid is taken off the sums, what was paid for is owed back and stays in them.
PACKS = "CASE WHEN o.payment_method = 'CashOnDelivery' OR o.paid_vnd = 0 THEN l.quantity - l.cancelled_quantity ELSE l.quantity END"

RULES = [
    Rule("I2", "nothing on hand is less than nothing", ("variants",), "SELECT id FROM variants WHERE on_hand < 0"),
    Rule("I2", "an order has one of each line or more, and no sum below nothing", ("orders", "order_lines"), """
        SELECT o.number FROM orders o JOIN order_lines l ON l.order_id = o.id
        WHERE l.quantity < 1 OR l.unit_price_vnd < 0 OR o.total_vnd < 0 OR o.goods_vnd < 0 OR o.discount_vnd < 0 OR o.shipping_vnd < 0"""),
    Rule("I3", "a transfer's order is paid when one credit was taken for it, or parts of which none was enough alone", ("orders", "bank_credits"), f"""
        SELECT o.number FROM orders o LEFT JOIN bank_credits c ON c.order_id = o.id WHERE o.payment_method = 'BankTransfer'
        GROUP BY o.id, o.number, o.total_vnd
        HAVING (count(c.id) > 0) <> {PAID} OR count(c.id) > 1 AND max(c.amount_vnd) >= o.total_vnd"""),
    Rule("I3", "a credit that paid an order by itself has its exact sum; what a person took reaches it", ("orders", "bank_credits", "credit_reviews"), """
        SELECT o.number FROM orders o JOIN bank_credits c ON c.order_id = o.id LEFT JOIN credit_reviews r ON r.credit_id = c.id
        GROUP BY o.id, o.number, o.total_vnd HAVING sum(c.amount_vnd) < o.total_vnd
            OR sum(CASE WHEN r.id IS NULL THEN 1 ELSE 0 END) > 0 AND (count(c.id) > 1 OR sum(c.amount_vnd) <> o.total_vnd)"""),
    Rule("I3", "a card's order is paid when one payment, and no more, paid it", ("orders", "card_payments"), f"""
        SELECT o.number FROM orders o WHERE (SELECT count(*) FROM card_payments p WHERE p.order_id = o.id AND p.state = 'Paid')
            <> (CASE WHEN o.payment_method = 'Card' AND {PAID} THEN 1 ELSE 0 END)"""),
    Rule("I3", "a payment that paid an order by card has its exact sum", ("orders", "card_payments"), """
        SELECT p.id FROM card_payments p JOIN orders o ON o.id = p.order_id WHERE p.state = 'Paid' AND p.amount_vnd <> o.total_vnd"""),
    Rule("I4", "a checkout is the sum of its orders", ("orders", "order_groups"), """
        SELECT g.number FROM order_groups g JOIN orders o ON o.group_id = g.id
        GROUP BY g.id, g.number, g.goods_vnd, g.shipping_vnd, g.discount_vnd, g.total_vnd
        HAVING sum(o.goods_vnd) <> g.goods_vnd OR sum(coalesce(o.shipping_vnd, 0)) <> g.shipping_vnd
            OR sum(o.discount_vnd) <> g.discount_vnd OR sum(o.total_vnd) <> g.total_vnd"""),
    Rule("I4", "an order is the sum of its lines", ("orders", "order_lines"), f"""
        SELECT o.number FROM orders o JOIN order_lines l ON l.order_id = o.id
        GROUP BY o.id, o.number, o.goods_vnd, o.shipping_vnd, o.discount_vnd, o.total_vnd, o.commission_vnd
        HAVING sum(l.goods_vnd) <> o.goods_vnd OR sum(l.discount_vnd) <> o.discount_vnd OR sum(l.commission_vnd) <> o.commission_vnd
            OR sum(CASE WHEN l.unit_price_vnd * ({PACKS}) = l.goods_vnd THEN 0 ELSE 1 END) > 0
            OR o.goods_vnd - o.discount_vnd + coalesce(o.shipping_vnd, 0) <> o.total_vnd"""),
    Rule("I4", "a ledger posts of a sale what the buyer owes, and the order's commission", ("orders", "ledger_entries"), """
        SELECT o.number FROM orders o JOIN ledger_entries e ON e.order_id = o.id
        GROUP BY o.id, o.number, o.total_vnd, o.commission_vnd HAVING sum(CASE WHEN e.kind = 'Sale' THEN 1 ELSE 0 END) > 0 AND (
            sum(CASE WHEN e.against = 'Buyer' AND e.kind IN ('Sale', 'Discount', 'Shipping') THEN e.amount_vnd ELSE 0 END) <> o.total_vnd
            OR sum(CASE WHEN e.kind = 'Commission' THEN e.amount_vnd ELSE 0 END) <> -o.commission_vnd)"""),
    Rule("I5", "no more of an order goes back than it cost", ("orders", "refunds"), """
        SELECT o.number FROM orders o JOIN refunds r ON r.order_id = o.id WHERE r.is_surplus = FALSE AND r.state <> 'Failed'
        GROUP BY o.id, o.number, o.total_vnd HAVING sum(r.amount_vnd) > o.total_vnd"""),
    Rule("I7", "no checkout is without orders, no order without lines", ("orders", "order_groups", "order_lines"), """
        SELECT number FROM order_groups g WHERE NOT EXISTS (SELECT 1 FROM orders o WHERE o.group_id = g.id) UNION ALL
        SELECT number FROM orders o WHERE NOT EXISTS (SELECT 1 FROM order_lines l WHERE l.order_id = o.id)"""),
    Rule("I7", "one checkout a key, one order a producer in it", ("orders", "order_groups"), """
        SELECT idempotency_key FROM order_groups GROUP BY idempotency_key HAVING count(*) > 1 UNION ALL
        SELECT max(number) FROM orders GROUP BY group_id, producer_code HAVING count(*) > 1"""),
    Rule("I7", "a bank's transfer is taken once", ("bank_credits",), """
        SELECT max(bank_reference) FROM bank_credits GROUP BY bin, account_number, bank_reference HAVING count(*) > 1"""),
    Rule("I7", "a message of Stripe is kept once", ("card_events",), "SELECT event_id FROM card_events GROUP BY event_id HAVING count(*) > 1"),
    Rule("I8", "no work waits for more than five minutes, none was given up", ("jobs",), """
        SELECT kind FROM jobs WHERE done_at IS NULL AND (given_up_at IS NOT NULL OR due_at < {late})"""),
    Rule("I8", "an order that waits for its money has the job that ends the wait, once", ("jobs", "orders"), """
        SELECT o.number FROM orders o WHERE o.state = 'AwaitingPayment' AND (SELECT count(*) FROM jobs j
            WHERE j.kind = 'order.expire' AND j.done_at IS NULL AND lower(j.payload) LIKE '%' || lower(CAST(o.id AS text)) || '%') <> 1"""),
    Rule("I9", "every move is one of the table", ("order_moves",), f"""
        SELECT order_id FROM order_moves WHERE coalesce("from", '') || '>' || "to" NOT IN ({LEGAL})"""),
    Rule("I9", "moves follow each other, and the last one is the state", ("orders", "order_moves"), """
        SELECT o.number FROM orders o WHERE o.steps <> (SELECT count(*) FROM order_moves m WHERE m.order_id = o.id)
        OR o.state <> coalesce((SELECT m."to" FROM order_moves m WHERE m.order_id = o.id AND m.number = o.steps), '')
        OR EXISTS (SELECT 1 FROM order_moves m LEFT JOIN order_moves p ON p.order_id = m.order_id AND p.number = m.number - 1
            WHERE m.order_id = o.id AND coalesce(m."from", '') <> coalesce(p."to", ''))"""),
    Rule("I10", "an order's goods are its producer's", ("orders", "order_lines", "listings"), """
        SELECT o.number FROM orders o JOIN order_lines l ON l.order_id = o.id JOIN listings p ON p.code = l.product_code
        WHERE p.producer_code <> o.producer_code"""),
    Rule("I10", "a line's pack is one of its product", ("order_lines", "variants"), """
        SELECT l.id FROM order_lines l JOIN variants v ON v.id = l.variant_id WHERE v.product_code <> l.product_code"""),
    Rule("I10", "money and parcels are of the order that they name", ("orders", "bank_credits", "shipments", "shipment_lines"), """
        SELECT o.number FROM bank_credits c JOIN orders o ON o.id = c.order_id WHERE c.producer_code <> o.producer_code UNION ALL
        SELECT o.number FROM shipments s JOIN orders o ON o.id = s.order_id JOIN shipment_lines n ON n.shipment_id = s.id
        JOIN order_lines l ON l.id = n.order_line_id WHERE l.order_id <> s.order_id"""),
    Rule("I11", "a coupon is used as often as it says, and not oftener than it may", ("coupons", "coupon_uses"), """
        SELECT c.code FROM coupons c WHERE c.uses > c.most_uses OR c.uses <> (
            SELECT count(*) FROM coupon_uses u WHERE u.coupon_id = c.id AND u.given_back_at IS NULL)"""),
    Rule("I11", "no buyer uses one oftener than a buyer may", ("coupons", "coupon_uses"), """
        SELECT max(c.code) FROM coupons c JOIN coupon_uses u ON u.coupon_id = c.id WHERE u.given_back_at IS NULL
        GROUP BY c.id, u.buyer, c.most_uses_per_buyer HAVING count(*) > c.most_uses_per_buyer"""),
]

# Statements that break a rule, by how the rule begins: a row each, in a database that is thrown away. Every rule has one.
FIRST_ORDER = "(SELECT min(number) FROM orders WHERE payment_method = 'CashOnDelivery')"
NEXT_ORDER = f"(SELECT min(number) FROM orders WHERE payment_method = 'CashOnDelivery' AND number > {FIRST_ORDER})"


def row(table, order, planted, **values):
    """A statement that writes a row as the product would, with what it names of an order (`o`)."""
    values = {"id": f"'{planted:08X}-0000-7000-8000-000000000000'", **values}
    return f"INSERT INTO {table} ({', '.join(values)}) SELECT {', '.join(values.values())} FROM orders o WHERE o.number = {order}"


def credit(planted, order=FIRST_ORDER, reference=None, **values):
    return row("bank_credits", order, planted, **{
        "order_id": "o.id", "producer_code": "o.producer_code", "amount_vnd": "o.total_vnd", "source": "'planted'", "transaction_id": f"'{planted}'",
        "bin": "'970436'", "account_number": "'0'", "bank_reference": f"'{reference or planted}'", "text": "''", "paid_at": "o.placed_at",
        "taken_at": "o.placed_at", "is_sample": "o.is_sample", **values})


def card(planted, order, amount):
    return row("card_payments", order, planted, order_id="o.id", attempt="1", amount_vnd=amount, state="'Paid'", is_live="FALSE", account="''",
               session_id="''", session_url="''", intent_id="''", charge_id="''", return_url="''", language="'vi'", created_at="o.placed_at",
               expires_at="o.placed_at", given_back_vnd="0", dispute_id="''", dispute_status="''", disputed_vnd="0", is_sample="o.is_sample")


def message(planted):
    return row("card_events", FIRST_ORDER, planted, event_id="'evt_planted'", type="''", news="'{}'", intent_id="''", state="'Worked'", received="1",
               happened_at="o.placed_at", received_at="o.placed_at")


PLANTED = {
    "nothing on hand": "UPDATE variants SET on_hand = -1 WHERE position = 1 AND product_code = (SELECT max(product_code) FROM variants)",
    "an order has one of each line": "UPDATE order_lines SET quantity = 0, goods_vnd = 0 WHERE order_id = "
                                     f"(SELECT id FROM orders WHERE number = {FIRST_ORDER})",
    "a transfer's order": "UPDATE order_moves SET \"to\" = 'Confirmed', \"from\" = 'AwaitingPayment' WHERE number = 1 AND order_id = "
                          "(SELECT id FROM orders WHERE number = (SELECT min(number) FROM orders WHERE payment_method = 'BankTransfer'))",
    "a credit that paid": credit(1, amount_vnd="o.total_vnd - 1"),
    "a card's order": card(2, FIRST_ORDER, "o.total_vnd"),
    "a payment that paid": card(3, NEXT_ORDER, "o.total_vnd - 1"),
    "a checkout is the sum": "UPDATE order_groups SET total_vnd = total_vnd + 1 WHERE number = (SELECT min(number) FROM order_groups)",
    "an order is the sum": f"UPDATE orders SET discount_vnd = discount_vnd + 1 WHERE number = {NEXT_ORDER}",
    "a ledger posts": row("ledger_entries", NEXT_ORDER, 4, order_id="o.id", order_number="o.number", producer_code="o.producer_code", key="'planted'",
                          kind="'Sale'", against="'Buyer'", amount_vnd="o.total_vnd + 1", day="'2026-01-01'", posted_at="o.placed_at", note="''"),
    "no more of an order": row("refunds", NEXT_ORDER, 5, order_id="o.id", quantity="0", amount_vnd="o.total_vnd + 1", reason="''", state="'Owed'",
                               provider_id="''", is_surplus="FALSE", created_at="o.placed_at", is_sample="o.is_sample"),
    "no checkout is without": "DELETE FROM order_lines WHERE order_id = (SELECT id FROM orders WHERE number = (SELECT max(number) FROM orders))",
    "one checkout a key": "UPDATE orders SET group_id = (SELECT group_id FROM orders ORDER BY number LIMIT 1), "
                          "producer_code = (SELECT producer_code FROM orders ORDER BY number LIMIT 1) WHERE number = (SELECT max(number) FROM orders)",
    "a bank's transfer": ("DROP INDEX ix_bank_credits_bin_account_number_bank_reference", credit(6, reference="twice", order_id="NULL"),
                          credit(7, reference="twice", order_id="NULL")),
    "a message of Stripe": ("DROP INDEX ix_card_events_event_id", message(8), message(9)),
    "no work waits": "UPDATE jobs SET done_at = NULL, given_up_at = created_at WHERE id = (SELECT id FROM jobs WHERE kind = 'order.letter' LIMIT 1)",
    "an order that waits": "DELETE FROM jobs WHERE kind = 'order.expire' AND done_at IS NULL",
    "every move is": "UPDATE order_moves SET \"to\" = 'Completed' WHERE \"from\" IS NULL AND order_id = "
                     f"(SELECT id FROM orders WHERE number = {FIRST_ORDER})",
    "moves follow": "UPDATE orders SET state = 'Delivered' WHERE number = (SELECT max(number) FROM orders WHERE payment_method = 'CashOnDelivery')",
    "an order's goods": f"UPDATE orders SET producer_code = 'P-nobody' WHERE number = {FIRST_ORDER}",
    "a line's pack": f"UPDATE order_lines SET product_code = 'HT-nothing' WHERE order_id = (SELECT id FROM orders WHERE number = {FIRST_ORDER})",
    "money and parcels": credit(10, producer_code="'P-other'"),
    "a coupon is used": "UPDATE coupons SET uses = most_uses + 1",
    "no buyer uses": "UPDATE coupons SET most_uses_per_buyer = 0",
}
