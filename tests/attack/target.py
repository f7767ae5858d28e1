"""The product under attack, its readers, and what counts as broken."""
import collections
import concurrent.futures
import os
import re
import threading
import time

from browser import Browser, forms
from report import Unchecked, percentile
from shop import Shop

PASSWORD = "Mau-OCOP-Ha-Tinh"
SIGN_INS = {"officer": "can-bo-446@mau.example", "admin": "quan-tri@mau.example", "producer": "nha-vuon@mau.example"}
SOLD_BY_PRODUCER = "HT-0010"
WORKERS = 4
GIVEN_AWAY = re.compile(r"\n\s+at [A-Z]\w+\.|System\.\w+Exception|Microsoft\.\w+\.|Npgsql|SQLite Error|SqliteException|<script>alert\(1\)|<svg onload=alert")

Ask = collections.namedtuple("Ask", "reader method address body headers must_refuse", defaults=(None, None, False))


class Target:
    def __init__(self, asked):
        self._asked, self._shop = asked, Shop(asked)
        self._slowest, self._at, self._broke = [], threading.local(), False
        self.readers, self.seen_forms, self.order, self.part = {}, {}, "x-1", "x-1"

    @property
    def small(self):
        return self._asked.small

    def __enter__(self):
        self._shop.__enter__()
        self.port = int(self._shop.url.rsplit(":", 1)[1])
        try:
            self._sign_in()
            self._order()
        except BaseException:
            self._shop.kill()
            raise
        self._before = self._memory("VmRSS")
        return self

    def __exit__(self, *_):
        self._shop.__exit__(RuntimeError if self._broke else None)

    def keep_folder(self):
        self._broke = True
        print("log and data:", self._shop.folder)

    def _sign_in(self):
        self.readers["nobody"] = Browser(self.port)
        for name, email in SIGN_INS.items():
            reader = self.readers[name] = Browser(self.port)
            fields = self._own_form("/dang-nhap", reader.get("/dang-nhap"))
            answer = reader.post("/dang-nhap", {**fields, "email": email, "password": PASSWORD})
            if answer.status != 303:
                raise Unchecked(f"{email} could not sign in: {answer.status}")

    def _order(self):
        """A buyer with an order and a full basket, so that the pages of both have their forms."""
        buyer = self.readers["nobody"]
        pack = self._pack_of(SOLD_BY_PRODUCER, buyer)
        buyer.post("/gio-hang/them", pack)
        checkout = self._own_form("/thanh-toan", buyer.get("/thanh-toan"))
        typed = {**checkout, "name": "Nguyễn Thử", "phone": "0912345678", "street": "1 Đường Thử", "CommuneCode": "18073", "Stage": "review"}
        review = self._own_form("/thanh-toan", buyer.post("/thanh-toan", typed))
        placed = buyer.post("/thanh-toan", {**review, "Stage": "place"})
        if placed.status != 303:
            why = re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", placed.text.split('<main', 1)[-1]))[:300]
            raise Unchecked(f"no order could be placed: {placed.status} {sorted(review)} {why}")
        self.order = placed.headers["Location"].split("?")[0].rsplit("/", 1)[1]
        buyer.post("/gio-hang/them", pack)
        listed = re.search(r"/ban-hang/don-hang/([A-Z0-9-]+)", self.readers["producer"].get("/ban-hang/don-hang").text)
        if listed:
            self.part = listed.group(1)

    @staticmethod
    def _own_form(page, answer):
        """Fields of the form that is the page's own: it is sent once."""
        return next(form.fields for form in forms(page, answer.text) if "once" in form.fields)

    @staticmethod
    def _pack_of(product, buyer):
        address = buyer.get(f"/san-pham/x-{product}").headers.get("Location", f"/san-pham/x-{product}")
        for form in forms("", buyer.get(address).text):
            if form.action == "/gio-hang/them" and "goi" in form.fields:
                return form.fields
        raise Unchecked(f"{product} is not on sale")

    def judge(self, attack):
        """Runs it and prints its line; returns whether it was survived."""
        statuses, faults, seconds, lock = collections.Counter(), [], [], threading.Lock()

        def send(ask):
            answer = self._twin(ask.reader).send(ask.method, ask.address, ask.body, ask.headers, keep_cookies=False)
            with lock:
                statuses[answer.status if answer else "none"] += 1
                if answer:
                    seconds.append(answer.seconds)
                    self._slowest.append((answer.seconds, ask.reader, ask.method, ask.address[:120]))
                    if len(self._slowest) > 5000:
                        self._slowest = sorted(self._slowest, reverse=True)[:10]
                if fault := self._fault(ask, answer):
                    faults.append(f"{fault}: {ask.reader} {ask.method} {ask.address[:300]} {str(ask.body or '')[:200]}")

        begun = time.monotonic()
        with concurrent.futures.ThreadPoolExecutor(WORKERS) as workers:
            waiting = set()
            for ask in attack(self):
                waiting.add(workers.submit(send, ask))
                if len(waiting) >= 200:
                    done, waiting = concurrent.futures.wait(waiting, return_when=concurrent.futures.FIRST_COMPLETED)
                    for one in done:
                        one.result()
            for one in concurrent.futures.as_completed(waiting):
                one.result()
        for fault in faults[:self._asked.show]:
            print("   ", fault)
        told = ", ".join(f"{status}: {count:,}" for status, count in sorted(statuses.items(), key=lambda s: str(s[0])))
        count = sum(statuses.values())
        survived = not faults and count > 0
        print(f"{'survived' if survived else 'broken':<9} {'attack by ' + attack.__name__:<24} {count:,} requests in {time.monotonic() - begun:.0f} s"
              f" ({told}), {len(faults)} broken, p99 {percentile(seconds, 0.99) * 1000:.0f} ms", flush=True)
        return survived

    def _twin(self, reader):
        """The reader at the connection of this thread."""
        kept = self._at.__dict__.setdefault("browsers", {})
        if reader not in kept:
            kept[reader] = self.readers[reader].twin()
        return kept[reader]

    @staticmethod
    def _fault(ask, answer):
        if answer is None:
            return "no answer"
        if answer.status >= 500:
            return str(answer.status)
        if answer.headers.get("X-Injected"):
            return "a header was let in"
        if ask.must_refuse and not 400 <= answer.status < 500:
            return f"taken with {answer.status}"
        away = GIVEN_AWAY.search(answer.text) if "html" in answer.headers.get("Content-Type", "") or answer.status >= 400 else None
        return f"gives away {away.group(0).strip()!r}" if away else None

    def conclude(self):
        """What is said once, after all; names what broke."""
        print("slowest")
        for seconds, reader, method, address in sorted(self._slowest, reverse=True)[:5]:
            print(f"    {seconds * 1000:,.0f} ms {reader} {method} {address}")
        print(f"memory    {self._before} MiB before, {self._memory('VmRSS')} MiB after, {self._memory('VmHWM')} MiB at most")
        with open(os.path.join(self._shop.folder, "web.log"), encoding="utf-8", errors="replace") as file:
            log = file.read()
        errors = re.findall(r"^(?:fail|crit): .*\n.*", log, re.M)
        for error in errors[:self._asked.show]:
            print("   ", error.replace("\n", " ")[:300])
        ready = self.readers["nobody"].get("/health/ready")
        broken = bool(errors) or ready is None or ready.status != 200
        print(f"{'broken' if broken else 'survived':<9} {'attack, its log':<24} {len(errors)} errors in the log, ready: {ready and ready.status}")
        return ["log"] if broken else []

    def _memory(self, what):
        with open(f"/proc/{self._shop.process.pid}/status", encoding="ascii") as file:
            return int(re.search(rf"^{what}:\s+(\d+) kB", file.read(), re.M).group(1)) // 1024
