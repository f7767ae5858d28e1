"""The marketplace as a process of its own, on a folder of its own."""
import atexit
import functools
import glob
import json
import os
import shutil
import signal
import sqlite3
import subprocess
import tempfile
import time
import urllib.error
import urllib.parse
import urllib.request

from report import Broken, Unchecked, expect

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
RETURNS = 60


@functools.cache
def built():
    """A copy of the newest build, so that a build meanwhile disturbs nothing; inside the repository, where the program finds its files."""
    found = [f for f in glob.glob(os.path.join(ROOT, "src/Web/bin/*/net*/Marketplace.Web.dll")) if "search-faults" not in f]
    if not found:
        raise Unchecked("not built: dotnet build src/Web")
    copy = os.path.join(ROOT, "src/Web/bin", f"search-faults-{os.getpid()}")
    shutil.copytree(os.path.dirname(max(found, key=os.path.getmtime)), copy)
    atexit.register(shutil.rmtree, copy, ignore_errors=True)
    return os.path.join(copy, "Marketplace.Web.dll")


class Shop:
    """Use as a context: started on entering, killed and its folder removed on leaving unless something broke."""

    def __init__(self, asked, elasticsearch="", **settings):
        self.url = f"http://127.0.0.1:{asked.port + 39}"
        self.folder = tempfile.mkdtemp(prefix="search-fault-", dir=asked.folder)
        self.process, self.has_elasticsearch = None, elasticsearch != ""
        self.environment = {
            **os.environ, "DOTNET_NOLOGO": "1", "ASPNETCORE_ENVIRONMENT": "Staging", "Seed__Mode": "Samples", "Media__WarmUp": "false",
            "Storage__Root": self.folder, "ASPNETCORE_URLS": self.url, "Search__Elasticsearch__Url": elasticsearch, **settings}

    def __enter__(self):
        try:
            self.start()
        except Exception:
            self.kill()
            raise
        return self

    def __exit__(self, kind, *_):
        self.kill()
        if kind is None:
            shutil.rmtree(self.folder, ignore_errors=True)

    def start(self):
        self.log = open(os.path.join(self.folder, "web.log"), "a", encoding="utf-8")
        begun = time.monotonic()
        self.process = subprocess.Popen(["dotnet", built()], env=self.environment, stdout=self.log, stderr=self.log)
        while time.monotonic() - begun < RETURNS:
            if self.process.poll() is not None:
                raise Broken(f"the start failed with {self.process.returncode}; see {self.folder}/web.log")
            try:
                self.ask("")
                return time.monotonic() - begun
            except OSError:
                time.sleep(0.1)
        raise Broken("no answer 60 s after the start")

    def kill(self):
        if self.process and self.process.poll() is None:
            self.process.send_signal(signal.SIGKILL)
            self.process.wait()

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(30)

    def get(self, path):
        """Status and body; a refused connection is an OSError."""
        try:
            with urllib.request.urlopen(self.url + path, timeout=30) as answer:
                return answer.status, answer.read()
        except urllib.error.HTTPError as problem:
            return problem.code, problem.read()

    def ask(self, text, size=100, page=1):
        status, body = self.get(f"/api/v1/products?q={urllib.parse.quote(text)}&size={size}&page={page}")
        return json.loads(body) if status == 200 else {"status": status}

    def health(self):
        """Status of all and the reason of search."""
        _, body = self.get("/health/ready")
        answer = json.loads(body)
        return answer["status"], next((c["reason"] for c in answer["checks"] if c["name"] == "search"), None)

    def verb(self, *words):
        done = subprocess.run(["dotnet", built(), *words], env=self.environment, capture_output=True, text=True, timeout=300)
        return done.returncode, done.stdout + done.stderr

    def database(self):
        return sqlite3.connect(os.path.join(self.folder, "marketplace.db"), timeout=30, isolation_level=None)

    def published(self):
        return {code for (code,) in self.database().execute("select code from listings where state = 'Published'")}

    def shown(self):
        codes, page = [], 1
        while True:
            items = self.ask("", page=page)["items"]
            codes += [item["id"] for item in items]
            if len(items) < 100:
                return set(codes)
            page += 1

    def back(self, degraded, reason="", within=RETURNS):
        """Seconds until search is as wanted: degraded or not, in the answer and in health, for that reason."""
        begun = time.monotonic()
        wanted = "Degraded" if degraded else "Healthy"
        last = None
        while time.monotonic() - begun < within:
            last = (self.ask("").get("degraded"), *self.health())
            if last[:2] == (degraded, wanted) and reason in (last[2] or ""):
                return time.monotonic() - begun
            time.sleep(0.1)
        raise Broken(f"not {wanted} {reason} within {within} s: {last}")

    def expect_equal(self, *engines):
        """The verb says that every index is as the database is, and the pages show just what it publishes."""
        code, text = self.verb("search", "parity")
        for engine in engines:
            expect(f"{engine}: " in text, f"parity says nothing of {engine}: {text.strip()}")
        expect(code == 0, f"parity: {text.strip()[:600]}")
        expect(self.shown() == self.published(), f"shown and published differ: {sorted(self.shown() ^ self.published())[:5]}")
        return "equal"
