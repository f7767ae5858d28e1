"""Runs one marketplace on an empty database of its own, and asks it over HTTP."""

import http.client
import json
import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from pathlib import Path
from urllib.parse import urlencode

START_SECONDS = 90
VERB_SECONDS = 300


# Of programs that live for seconds: no time is spent on measuring what to compile better.
SHORT_LIVES = {"DOTNET_NOLOGO": "1", "DOTNET_TieredPGO": "0"}


class Marketplace:
    """A database, the verbs of the program on it, and a web server; all gone when left."""

    def __init__(self, command, cwd, work, ports, postgres=None, template=None, number=0):
        self.command, self.cwd, self.work = command, cwd, Path(work)
        first, last = map(int, ports.split("-"))
        # Of several that run beside each other each begins at another port.
        self.ports = [first + (number + step) % (last - first + 1) for step in range(last - first + 1)]
        self.postgres = Postgres(postgres, f"recompute_{os.getpid()}") if postgres else None
        self.template, self.server, self.connection = template, None, None

    def __enter__(self):
        if self.postgres:
            self.postgres.create(self.template)
        elif self.template:
            for file in Path(self.template).glob("market.db*"):
                shutil.copy(file, self.work)
        return self

    def __exit__(self, *_):
        if self.connection:
            self.connection.close()
        if self.server:
            self.server.send_signal(signal.SIGTERM)
            try:
                self.server.wait(15)
            except subprocess.TimeoutExpired:
                self.server.kill()
                self.server.wait()
        if self.postgres:
            self.postgres.drop()

    @property
    def environment(self):
        database = self.postgres.connection if self.postgres else f"Data Source={self.work / 'market.db'}"
        return os.environ | {
            "ConnectionStrings__Marketplace": database,
            "Storage__Root": str(self.work / "storage"),
            "Seed__Mode": "None",
            "Media__WarmUp": "false",
            **SHORT_LIVES,
        }

    def verb(self, *words):
        """Runs a verb; exit code 1 (some rows refused) is an answer, anything worse an error."""
        done = subprocess.run(
            [*self.command, *map(str, words)], cwd=self.cwd, env=self.environment,
            capture_output=True, text=True, timeout=VERB_SECONDS,
        )  # fmt: skip
        if done.returncode not in (0, 1):
            said = (done.stdout + done.stderr)[-4000:]
            raise RuntimeError(f"{' '.join(map(str, words))}: exit {done.returncode}\n{said}")
        return done

    def import_register(self, folder):
        """Imports a folder and returns what was refused, empty if nothing was."""
        done = self.verb("registry", "import", folder)
        return (done.stdout + done.stderr)[-2000:] if done.returncode else ""

    def export_register(self, folder):
        Path(folder).mkdir(parents=True, exist_ok=True)
        self.verb("registry", "export", folder)

    def start(self):
        """Starts the web server on a free port."""
        self.port = self._free_port()
        log = open(self.work / "web.log", "wb")
        self.server = subprocess.Popen(
            self.command, cwd=self.cwd, stdout=log, stderr=subprocess.STDOUT,
            env=self.environment | {"ASPNETCORE_URLS": f"http://127.0.0.1:{self.port}"},
        )  # fmt: skip
        log.close()

    def wait(self):
        """Waits until the web server is alive."""
        until = time.monotonic() + START_SECONDS
        while time.monotonic() < until:
            if self.server.poll() is not None:
                break
            try:
                if self._ask("/health/live")[0] == 200:
                    return
            except OSError:
                self.connection = None
            time.sleep(0.15)
        said = (self.work / "web.log").read_text(errors="replace")[-3000:]
        raise RuntimeError(f"the web server did not come up:\n{said}")

    def _free_port(self):
        for port in self.ports:
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) != 0:
                    return port
        raise RuntimeError("no free port")

    def _ask(self, path):
        if self.connection is None:
            self.connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        self.connection.request("GET", path, headers={"Accept": "application/json"})
        response = self.connection.getresponse()
        return response.status, response.headers, response.read()

    def get(self, path, query):
        """The JSON of an address and the address itself; waits where the server asks for patience."""
        url = f"{path}?{urlencode(query)}"
        for _ in range(20):
            try:
                status, headers, body = self._ask(url)
            except (http.client.HTTPException, ConnectionError):
                self.connection = None
                continue
            if status == 429:
                time.sleep(min(15, float(headers.get("Retry-After") or 1)))
                continue
            if status != 200:
                raise RuntimeError(f"{url}: {status} {body[:600].decode(errors='replace')}")
            return json.loads(body), url
        raise RuntimeError(f"{url}: no answer")


class EmptyDatabase:
    """A database with a schema and reference data and nothing else, made by the program once; each register gets a copy."""

    def __init__(self, command, cwd, ports, postgres=None):
        self.folder = tempfile.TemporaryDirectory(prefix="empty-")
        site = Marketplace(command, cwd, self.folder.name, ports)
        site.postgres = self.postgres = Postgres(postgres, f"recompute_empty_{os.getpid()}") if postgres else None
        if postgres:
            self.postgres.create()
        site.export_register(Path(self.folder.name) / "exported")
        self.name = self.postgres.name if postgres else self.folder.name

    def close(self):
        if self.postgres:
            self.postgres.drop()
        self.folder.cleanup()


class Postgres:
    """A database of its own on a PostgreSQL server, made and dropped through psql."""

    def __init__(self, connection, name):
        parts = dict(part.split("=", 1) for part in connection.strip(";").split(";"))
        self.parts = {key.strip().lower(): value.strip() for key, value in parts.items()}
        self.name = name
        self.connection = f"{connection.rstrip(';')};Database={name}"

    def _run(self, statement):
        host, port = self.parts.get("host", "127.0.0.1"), self.parts.get("port", "5432")
        user = self.parts.get("username", "postgres")
        subprocess.run(
            ["psql", "-h", host, "-p", port, "-U", user, "-d", "postgres", "-v", "ON_ERROR_STOP=1", "-qc", statement],
            env=os.environ | {"PGPASSWORD": self.parts.get("password", "")},
            check=True, capture_output=True, text=True,
        )  # fmt: skip

    def create(self, template=None):
        self.drop()
        self._run(f'create database "{self.name}"' + (f' template "{template}"' if template else ""))

    def drop(self):
        self._run(f'drop database if exists "{self.name}" with (force)')
