"""One Elasticsearch node, started by the command that ELASTICSEARCH_START names."""
import os
import signal
import subprocess
import time
import urllib.request

from report import Unchecked


class Node:
    """Use as a context: started on entering, ended on leaving."""

    def __init__(self, port, folder, *settings):
        self.command = os.environ.get("ELASTICSEARCH_START")
        if not self.command:
            raise Unchecked("name a command that starts an Elasticsearch: ELASTICSEARCH_START (see --help)")
        self.port, self.folder, self.settings, self.pid = port, folder, settings, 0
        self.url = f"http://127.0.0.1:{port}"

    def __enter__(self):
        self.start()
        return self

    def __exit__(self, *_):
        self.kill()

    def start(self):
        done = subprocess.run([self.command, str(self.port), self.folder, *self.settings], capture_output=True, text=True, timeout=180)
        said = dict(line.split("=", 1) for line in done.stdout.splitlines() if "=" in line)
        if done.returncode or "pid" not in said:
            raise RuntimeError(f"{self.command}: {done.stdout} {done.stderr}")
        self.pid = int(said["pid"])

    def signal(self, number):
        os.kill(self.pid, number)

    def kill(self):
        if not self.pid:
            return
        try:
            os.kill(self.pid, signal.SIGCONT)
            os.kill(self.pid, signal.SIGKILL)
            while True:
                os.kill(self.pid, 0)
                time.sleep(0.05)
        except ProcessLookupError:
            self.pid = 0

    def call(self, method, path, body=None, timeout=30):
        request = urllib.request.Request(self.url + path, method=method, data=body.encode() if body else None, headers={"Content-Type": "application/json"})
        with urllib.request.urlopen(request, timeout=timeout) as answer:
            return answer.read().decode()
