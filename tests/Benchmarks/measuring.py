"""Starts servers, loads them with wrk and reads what they cost from /proc. Loads only 127.0.0.1."""
import http.client
import os
import re
import statistics
import subprocess
import sys
import time

HOST = "127.0.0.1"
CONNECTIONS = 16
HERE = os.path.dirname(os.path.abspath(__file__))


def say(text):
    print(text, file=sys.stderr, flush=True)


def run(command, **kwargs):
    """Runs to the end; on failure prints what it said and gives up."""
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, **kwargs)
    if done.returncode:
        sys.exit(f"{' '.join(command)}\n{done.stdout[-4000:]}\nexit code {done.returncode}")
    return done.stdout


def get(port, path, timeout=60):
    """(status, bytes of the body); status 0 when nobody answers."""
    connection = http.client.HTTPConnection(HOST, port, timeout=timeout)
    try:
        connection.request("GET", path)
        answer = connection.getresponse()
        return answer.status, answer.read()
    except OSError:
        return 0, b""
    finally:
        connection.close()


def peak_mebibytes(pid):
    return int(re.search(r"VmHWM:\s+(\d+)", open(f"/proc/{pid}/status").read()).group(1)) / 1024


class Server:
    """A process that serves on a port of 127.0.0.1, and how long it took to its first page."""

    def __init__(self, command, port, first_page, environment, log):
        self.command, self.port, self.first_page, self.environment, self.log = command, port, first_page, environment, log
        self.process, self.started_in = None, None

    def start(self, patience=180):
        if get(self.port, "/", timeout=2)[0]:
            sys.exit(f"port {self.port} is taken")
        environment = {**os.environ, "ASPNETCORE_URLS": f"http://{HOST}:{self.port}", "ASPNETCORE_ENVIRONMENT": "Staging", "Seed__Mode": "Samples",
                       **self.environment}
        begun = time.monotonic()
        with open(self.log, "w") as log:
            self.process = subprocess.Popen(self.command, env=environment, stdout=log, stderr=log, cwd=os.path.dirname(self.log))
        while get(self.port, self.first_page)[0] != 200:
            if self.process.poll() is not None or time.monotonic() - begun > patience:
                self.stop()
                sys.exit(f"{self.command[0]} does not serve {self.first_page}; it said:\n{open(self.log).read()[-3000:]}")
            time.sleep(0.01)
        self.started_in = time.monotonic() - begun
        return self

    def stop(self):
        if self.process and self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(20)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()

    def cpu_seconds(self):
        fields = open(f"/proc/{self.process.pid}/stat").read().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def peak_mebibytes(self):
        return peak_mebibytes(self.process.pid)

    def cold_start(self):
        self.start().stop()
        return self.started_in


class Case:
    """A kind of page of a server, asked at addresses in turn."""

    def __init__(self, name, server, paths):
        self.name, self.server, self.paths = name, server, paths
        self.rates, self.costs, self.failures = [], [], 0

    def check(self):
        """Every address of a sample answers 200; returns the mean size of the page."""
        addresses = open(self.paths).read().split("\n")[:-1]
        sizes = []
        for path in addresses[:: max(1, len(addresses) // 20)]:
            status, body = get(self.server.port, path)
            if status != 200:
                sys.exit(f"{self.name}: {path} answered {status}")
            sizes.append(len(body))
        self.size = statistics.mean(sizes)

    @property
    def asked(self):
        """Port, and what more rotate.lua is told."""
        return self.server.port, []

    def load(self, seconds, keep=True):
        before = self.server.cpu_seconds()
        port, more = self.asked
        said = run(["wrk", "-t2", f"-c{CONNECTIONS}", f"-d{seconds}s", "--timeout", "20s", "-s", os.path.join(HERE, "rotate.lua"),
                    f"http://{HOST}:{port}", "--", self.paths, *more])
        cost = self.server.cpu_seconds() - before
        requests = int(re.search(r"(\d+) requests in", said).group(1))
        rate = float(re.search(r"Requests/sec:\s+([\d.]+)", said).group(1))
        failed = sum(int(n) for n in re.findall(r"Non-2xx or 3xx responses: (\d+)", said))
        failed += sum(int(n) for n in re.findall(r"(?:connect|read|write|timeout) (\d+)", said))
        self.failures += failed
        if keep:
            self.rates.append(rate)
            self.costs.append(cost / max(1, requests))
        say(f"  {self.name:<40} {rate:10.1f}/s {cost / max(1, requests) * 1000:8.2f} ms cpu" + (f"  {failed} FAILED" if failed else ""))

    @property
    def rate(self):
        return statistics.median(self.rates)

    @property
    def cost(self):
        return statistics.median(self.costs)
