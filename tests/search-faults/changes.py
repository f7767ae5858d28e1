"""Products that change all the while: hidden, shown, repriced, each with its message in the changes, as a use case would write it."""
import random
import threading
import time


class Changes(threading.Thread):
    def __init__(self, shop, pause=0.15):
        super().__init__(daemon=True)
        self.shop, self.pause = shop, pause
        self.hidden = {}          # code -> [(from, to)]: hidden for certain in between
        self.count = 0
        self.ended = threading.Event()
        self.fault = None

    def run(self):
        try:
            chance = random.Random(7)
            database = self.shop.database()
            codes = [c for (c,) in database.execute("select code from listings where state = 'Published' order by code limit 24")]
            away = {}
            while not self.ended.is_set():
                code = chance.choice(codes)
                if code in away:
                    self.show(database, code, away)
                elif chance.random() < 0.5:
                    self.write(database, "state = 'Suspended'", code)
                    away[code] = time.monotonic()
                else:
                    self.write(database, f"price_vnd = {chance.randrange(20, 900)}000, sold90days = {chance.randrange(500)}", code)
                self.ended.wait(self.pause)
            for code in list(away)[1:]:
                self.show(database, code, away)
            self.hidden.update({code: self.hidden.get(code, []) + [(begun, float("inf"))] for code, begun in away.items()})
        except Exception as problem:  # told by the one who ends it
            self.fault = problem

    def show(self, database, code, away):
        self.hidden.setdefault(code, []).append((away.pop(code), time.monotonic()))
        self.write(database, "state = 'Published'", code)

    def write(self, database, values, code):
        database.execute("begin immediate")
        database.execute(f"update listings set {values}, row_version = row_version + 1 where code = ?", (code,))
        database.execute("insert into changes (topic, key, recorded_at) values ('catalog.product', ?, ?)", (code, time.time_ns() // 1000))
        database.execute("commit")
        self.count += 1

    def end(self):
        self.ended.set()
        self.join()
        if self.fault:
            raise self.fault
