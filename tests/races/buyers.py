"""Buyers of the product: baskets and forms over HTTP as a browser sends them, one after another or all at the same moment."""
import collections
import http.client
import re
import selectors
import socket
import time
import urllib.parse
import uuid

HOST = "127.0.0.1"
PATIENCE = 120
FORM = {"Content-Type": "application/x-www-form-urlencoded"}
Answer = collections.namedtuple("Answer", "status location body seconds")
Pack = collections.namedtuple("Pack", "id product producer price")


def order_number(answer):
    found = re.search(r"/don-hang/([^/?]+)", answer.location)
    return found.group(1) if answer.status == 303 and found else None


class Buyers:
    """Guests at one address. The form's token is asked for once: guests with one cookie share it."""

    def __init__(self, port):
        self.port, self._door = port, None

    def ask(self, method, path, cookies="", fields=None, timeout=PATIENCE):
        connection = http.client.HTTPConnection(HOST, self.port, timeout=timeout)
        begun = time.monotonic()
        try:
            headers = {"Cookie": cookies} | (FORM if fields is not None else {})
            connection.request(method, path, urllib.parse.urlencode(fields) if fields is not None else None, headers)
            answer = connection.getresponse()
            body = answer.read().decode("utf-8", "replace")
            kept = "; ".join(line.split(";", 1)[0] for line in answer.headers.get_all("Set-Cookie") or [])
            return Answer(answer.status, answer.headers.get("Location") or "", body, time.monotonic() - begun), kept
        finally:
            connection.close()

    def basket(self, *lines):
        """The cookie of a new basket with these (pack, quantity), put in one after another."""
        cookie = ""
        for pack, quantity in lines:
            answer, kept = self.ask("POST", "/gio-hang/them", cookie, {"goi": pack.id, "so-luong": quantity})
            if answer.status != 303 or "loi" in answer.location:
                raise RuntimeError(f"a pack could not be put in: {answer.status} {answer.location}")
            cookie = kept or cookie
        return cookie

    def door(self, basket):
        """(token, its cookie), from the checkout's page."""
        if not self._door:
            answer, kept = self.ask("GET", "/thanh-toan", basket)
            token = re.search(r'name="__RequestVerificationToken"[^>]* value="([^"]+)"', answer.body)
            if answer.status != 200 or not token:
                raise RuntimeError(f"the checkout answered {answer.status} {answer.location}")
            self._door = token.group(1), kept
        return self._door

    def form(self, basket, lines, payment="CashOnDelivery", phone="0912345678", coupons="", off=0, key=None):
        """(cookies, fields) of the last step: the buyer has seen the total and agrees. Fees are nothing in these shops."""
        token, kept = self.door(basket)
        fields = {
            "_handler": "form", "__RequestVerificationToken": token, "once": key or uuid.uuid4().hex, "Stage": "place", "Name": "Trần Thị Lan",
            "Phone": phone, "Street": "Thôn 3", "CommuneCode": "18073", "Coupons": coupons,
            "SeenTotalVnd": sum(pack.price * quantity for pack, quantity in lines) - off}
        for at, producer in enumerate(dict.fromkeys(pack.producer for pack, _ in lines)):
            fields |= {f"Choices[{at}].ProducerCode": producer, f"Choices[{at}].Shipping": "Carrier", f"Choices[{at}].Payment": payment}
        return f"{basket}; {kept}", fields

    def place(self, form, timeout=PATIENCE):
        return self.ask("POST", "/thanh-toan", form[0], form[1], timeout)[0]

    def raw(self, path, cookies, fields):
        """The request as bytes, for at_once."""
        body = urllib.parse.urlencode(fields).encode()
        head = (f"POST {path} HTTP/1.1\r\nHost: {HOST}:{self.port}\r\nConnection: close\r\nCookie: {cookies}\r\n"
                f"Content-Type: {FORM['Content-Type']}\r\nContent-Length: {len(body)}\r\n\r\n")
        return head.encode() + body

    def place_at_once(self, forms):
        return at_once(self.port, [self.raw("/thanh-toan", *form) for form in forms])


def at_once(port, requests, settle=0.4):
    """Answers to requests whose last bytes are sent at the same moment, when the server holds all the rest of them."""
    sockets = []
    for request in requests:
        connection = socket.create_connection((HOST, port), timeout=PATIENCE)
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        connection.sendall(request[:-1])
        sockets.append(connection)
    time.sleep(settle)
    begun = time.monotonic()
    for connection, request in zip(sockets, requests):
        connection.send(request[-1:])
    return _read_all(sockets, begun)


def _read_all(sockets, begun):
    waiting, received, ended = selectors.DefaultSelector(), [b""] * len(sockets), [None] * len(sockets)
    for at, connection in enumerate(sockets):
        connection.setblocking(False)
        waiting.register(connection, selectors.EVENT_READ, at)
    while waiting.get_map() and time.monotonic() - begun < PATIENCE:
        for key, _ in waiting.select(timeout=1):
            try:
                part = key.fileobj.recv(65536)
            except ConnectionError:
                part = b""
            if part:
                received[key.data] += part
                continue
            ended[key.data] = time.monotonic() - begun
            waiting.unregister(key.fileobj)
    for connection in sockets:
        connection.close()
    return [_answer(data, end if end is not None else PATIENCE) for data, end in zip(received, ended)]


def _answer(data, seconds):
    head, _, body = data.partition(b"\r\n\r\n")
    status = re.match(rb"HTTP/1\.\d (\d+)", head)
    location = re.search(rb"^Location: (\S+)", head, re.M | re.I)
    return Answer(int(status.group(1)) if status else 0, location.group(1).decode() if location else "", body.decode("utf-8", "replace"), seconds)
