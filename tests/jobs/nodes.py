"""Processes of the product, each with a folder of its own for the letters that it sends."""
import collections
import os
import re
import signal
import subprocess
import time
import urllib.request

PATIENCE = 180


class Node:
    def __init__(self, program, folder, name, port, database):
        self._program, self._port = program, port
        self._folder = os.path.join(folder, name)
        self.log = os.path.join(folder, name + ".log")
        os.makedirs(self._folder, exist_ok=True)
        self.environment = {
            **os.environ, "ASPNETCORE_ENVIRONMENT": "Staging", "ASPNETCORE_URLS": f"http://127.0.0.1:{port}", "Seed__Mode": "None",
            "ConnectionStrings__Marketplace": database.connection_string, "Storage__Root": self._folder, "Media__WarmUp": "false",
            "Keys__Folder": os.path.join(folder, "keys"), "Logging__LogLevel__Default": "Warning"}
        self._process = None

    def verb(self, *arguments):
        """(exit code, what it said)."""
        done = subprocess.run([self._program, *arguments], env=self.environment, cwd=self._folder, capture_output=True, text=True)
        return done.returncode, done.stdout + done.stderr

    def start(self):
        """Returns once it serves."""
        with open(self.log, "a") as log:
            self._process = subprocess.Popen([self._program], env=self.environment, cwd=self._folder, stdout=log, stderr=log)
        until = time.monotonic() + PATIENCE
        while not self._is_alive():
            if self._process.poll() is not None or time.monotonic() > until:
                self.stop()
                raise RuntimeError("it does not serve; it said:\n" + open(self.log).read()[-3000:])
            time.sleep(0.05)

    def _is_alive(self):
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self._port}/health/live", timeout=10) as answer:
                return answer.status == 200
        except OSError:
            return False

    def kill(self):
        """kill -9: no word of goodbye."""
        self._process.send_signal(signal.SIGKILL)
        self._process.wait()

    def stop(self):
        if self._process and self._process.poll() is None:
            self._process.terminate()
            try:
                self._process.wait(30)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait()

    def letters(self):
        """How many files there are of each letter, by the id of its job."""
        found, folder = collections.Counter(), os.path.join(self._folder, "mail")
        for name in os.listdir(folder) if os.path.isdir(folder) else []:
            text = open(os.path.join(folder, name), encoding="utf-8", errors="replace").read()
            if id_ := re.search(r"^Message-Id: <([0-9a-f]{32})@", text, re.M | re.I):
                found[id_.group(1)] += 1
        return found
