"""Prints in milliseconds how long the province's pages take, drawn anew each time; exits 1 if a median is over its limit.

    python3 pages.py <address of the web> <email> <password> <address of the floor>

Queues are held against the floor: a page of 24 cards from one query on the same database, asked in turn with them.

Signs in as the officer named, who has no second factor yet. Python 3.11 or later, standard library only.
"""

import base64
import hmac
import http.cookiejar
import re
import statistics
import struct
import sys
import time
import urllib.parse
import urllib.request

PAGE, SERIES, TIMES = 200, 1000, 21
EVERYBODYS = ["/giam-sat", "/giam-sat?asOf=2025-12-31", "/giam-sat/kenh", "/giam-sat/kenh?theo=commune", "/giam-sat/dia-ban", "/giam-sat/dia-ban?cap=xa",
              "/giam-sat/dia-ban/446", "/giam-sat/xa/18673", "/giam-sat/du-bao", "/giam-sat/phuong-phap", "/giam-sat/du-lieu-mo", "/api/v1/programme",
              "/api/v1/programme?knownAt=2025-12-31T17:00:00Z", "/api/v1/programme/by/commune"]  # fmt: skip
OFFICERS = ["/giam-sat/con-thieu", "/giam-sat/chu-the", "/giam-sat/san-pham", "/giam-sat/lang-nghe", "/giam-sat/diem-ban", "/giam-sat/chu-the/P0000015"]
QUEUES = ["/giam-sat/xac-minh", "/giam-sat/xac-minh/kiem-tra-lai", "/giam-sat/lien-ket", "/giam-sat/viec-giao", "/giam-sat/viec-giao/giao",
          "/giam-sat/bao-sai", "/giam-sat/chat-luong", "/giam-sat/chat-luong/loai-hinh", "/giam-sat/duyet", "/giam-sat/co-so"]  # fmt: skip
MOST_OF_FLOOR = 3
LONG = ["/api/v1/programme/series?from=2021-01&to=2025-12"]


def totp(key):
    digest = hmac.digest(base64.b32decode(key + "=" * (-len(key) % 8), casefold=True), struct.pack(">Q", int(time.time()) // 30), "sha1")
    at = digest[-1] & 15
    return f"{(struct.unpack('>I', digest[at : at + 4])[0] & 0x7FFFFFFF) % 1_000_000:06}"


class Browser:
    def __init__(self, address):
        self.address = address
        # As browsers do with an address of the machine itself: the cookie of the sign-in travels without TLS too.
        policy = http.cookiejar.DefaultCookiePolicy(secure_protocols=("http", "https"))
        self.opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar(policy)))

    def get(self, path, form=None):
        with self.opener.open(self.address + path, urllib.parse.urlencode(form).encode() if form else None, timeout=60) as answer:
            return answer.read().decode()

    def send(self, path, page, **fields):
        """With the hidden fields of the page, as a browser sends them."""
        hidden = [dict(re.findall(r'([\w-]+)="([^"]*)"', tag)) for tag in re.findall(r'<input [^>]*type="hidden"[^>]*>', page)]
        return self.get(path, {field["name"]: field.get("value", "") for field in hidden} | fields)

    def sign_in(self, email, password):
        self.send("/dang-nhap", self.get("/dang-nhap"), email=email, password=password)
        page = self.get("/dang-nhap/ma-hai-lop")
        key = re.search(r"<code[^>]*>([^<]+)</code>", page)[1].replace(" ", "")
        self.send("/dang-nhap/ma-hai-lop", page, code=totp(key), password=password)

    def time(self, path):
        start = time.perf_counter()
        size = len(self.get(path))
        return (time.perf_counter() - start) * 1000, size


def queues(browser, floor):
    """Those that take more than so many times what the floor takes."""
    slow = []
    for path in QUEUES:
        browser.time(path), floor.time("/cards")
        pairs = [(browser.time(path)[0], floor.time("/cards")[0]) for _ in range(TIMES)]
        page, bare = (statistics.median(times) for times in zip(*pairs))
        print(f"{path}: median {page:.1f} ms, {page / bare:.2f} x L of {bare:.1f} ms (<= {MOST_OF_FLOOR})", flush=True)
        if page > MOST_OF_FLOOR * bare:
            slow.append(path)
    return slow


def main():
    address, email, password, floor = sys.argv[1:]
    browser = Browser(address)
    browser.sign_in(email, password)
    slow = []
    for limit, paths in ((PAGE, EVERYBODYS + OFFICERS), (SERIES, LONG)):
        for path in paths:
            first, size = browser.time(path)
            times = [browser.time(path)[0] for _ in range(TIMES)]
            print(f"{path}: first {first:.0f} ms, median {statistics.median(times):.0f} ms, slowest of {TIMES} {max(times):.0f} ms, {size} characters",
                  flush=True)
            if statistics.median(times) > limit:
                slow.append(path)
    slow += queues(browser, Browser(floor))
    sys.exit(f"over their limit: {slow}" if slow else 0)


main()
