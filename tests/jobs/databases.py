"""The two engines, asked by SQL: what the product keeps of its jobs and of its audit."""
import os
import sqlite3
import subprocess
import time
import uuid

NUMBERS = "WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < {count})"


class Sqlite:
    """A file, which several processes may share."""

    name = "sqlite"

    def __init__(self, folder, name="marketplace.db"):
        path = os.path.join(folder, name)
        self.connection_string, self._path, self._open = f"Data Source={path}", path, None

    def query(self, sql):
        self._open = self._open or sqlite3.connect(self._path, timeout=30, isolation_level=None)
        return [[str(value) for value in row] for row in self._open.execute(sql).fetchall()]

    def commit(self, statements):
        """All of them or none."""
        self.query("BEGIN IMMEDIATE")
        for sql in statements:
            self.query(sql)
        self.query("COMMIT")

    def in_seconds(self, seconds):
        return str(int((time.time() + seconds) * 1_000_000))

    def drop(self):
        if self._open:
            self._open.close()


class Postgres:
    """A database of its own on the server that TEST_POSTGRES names, or one that is there."""

    name = "postgres"

    def __init__(self, _, connection=None):
        server = connection or os.environ["TEST_POSTGRES"].rstrip(";") + ";Database=marketplace_jobs_" + uuid.uuid4().hex[:12]
        self._parts = dict(part.strip().split("=", 1) for part in server.split(";") if part.strip())
        self._name = self._parts["Database"]
        self.connection_string = server

    def query(self, sql, database=None):
        parts = self._parts
        done = subprocess.run(
            ["psql", "-h", parts["Host"], "-p", parts.get("Port", "5432"), "-U", parts["Username"], "-d", database or self._name, "-qAtX",
             "-F", "\t", "-v", "ON_ERROR_STOP=1", "-c", sql],
            env={**os.environ, "PGPASSWORD": parts.get("Password", "")}, capture_output=True, text=True)
        if done.returncode:
            raise RuntimeError(done.stderr)
        return [line.split("\t") for line in done.stdout.splitlines()]

    def commit(self, statements):
        """psql sends them as one, which is one transaction."""
        self.query(";\n".join(statements))

    def in_seconds(self, seconds):
        return f"now() + interval '{seconds} seconds'"

    def drop(self):
        self.query(f'DROP DATABASE IF EXISTS "{self._name}" WITH (FORCE)', "postgres")


def job(database, kind, payload, seconds=0):
    """(id, statement): a row as the product writes it; due in so many seconds."""
    key = str(uuid.uuid4()).upper()
    return key, (
        "INSERT INTO jobs (id, kind, payload, due_at, attempts, allowed_attempts, created_at) VALUES "
        f"('{key}', '{kind}', '{payload}', {database.in_seconds(seconds)}, 0, 7, {database.in_seconds(0)})")


def letter(database, number):
    return job(database, "mail.letter", f'{{"To":"reader-{number}@example.vn","Subject":"Letter {number}","Text":"One of many.","Language":"vi"}}')


def seal(database, seconds=0):
    return job(database, "audit.seal", "{}", seconds)


def notes(count):
    """So many notes of the audit, not sealed, like the first one that stands."""
    return (
        'INSERT INTO audit (at, actor_kind, actor_name, action, subject, "before", "after", address, seal) '
        + NUMBERS.format(count=count)
        + " SELECT f.at, f.actor_kind, f.actor_name, 'proof.noted', 'proof', '', '', '', '' "
        "FROM numbers, (SELECT at, actor_kind, actor_name FROM audit ORDER BY id LIMIT 1) f")


def count(database, table, where):
    return int(database.query(f"SELECT count(*) FROM {table} WHERE {where}")[0][0])
