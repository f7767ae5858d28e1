"""nginx before Elasticsearch, with TLS by a certificate of its own and basic authentication."""
import os
import shutil
import subprocess
import tempfile
import time

from node import Node
from report import Unchecked, expect
from searches import figures, under_load
from shop import Shop

SECRET = "rat-bi-mat-4711"
CONFIGURATION = """
daemon off; pid {folder}/nginx.pid; error_log {folder}/error.log;
events {{ worker_connections 256; }}
http {{
  access_log {folder}/access.log; client_max_body_size 20m;
  client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy; fastcgi_temp_path {folder}/f; uwsgi_temp_path {folder}/u; scgi_temp_path {folder}/s;
  server {{
    listen 127.0.0.1:{port} ssl; ssl_certificate {folder}/server.pem; ssl_certificate_key {folder}/server.key;
    auth_basic "search"; auth_basic_user_file {folder}/users;
    location / {{ proxy_pass http://127.0.0.1:{target}; proxy_set_header Authorization ""; proxy_http_version 1.1; proxy_set_header Connection ""; }}
  }}
}}
"""


class Proxy:
    def __init__(self, port, target):
        self.program = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin")
        if not self.program or not shutil.which("openssl"):
            raise Unchecked("nginx and openssl are needed")
        self.folder, self.url = tempfile.mkdtemp(prefix="search-fault-nginx-"), f"https://127.0.0.1:{port}"
        self.settings = CONFIGURATION.format(folder=self.folder, port=port, target=target)

    def __enter__(self):
        os.chmod(self.folder, 0o755)
        self.fingerprint = self.certificate("server")
        self.other = self.certificate("other")
        hashed = subprocess.run(["openssl", "passwd", "-apr1", SECRET], capture_output=True, text=True, check=True).stdout
        for name, text in (("users", "shop:" + hashed), ("nginx.conf", self.settings)):
            with open(os.path.join(self.folder, name), "w", encoding="utf-8") as file:
                file.write(text)
        self.process = subprocess.Popen([self.program, "-p", self.folder, "-c", os.path.join(self.folder, "nginx.conf")], stderr=subprocess.DEVNULL)
        time.sleep(1)
        expect(self.process.poll() is None, "nginx did not start")
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait(10)
        shutil.rmtree(self.folder, ignore_errors=True)

    def certificate(self, name):
        path = os.path.join(self.folder, name)
        subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", path + ".key", "-out", path + ".pem",
                        "-days", "2", "-subj", "/CN=localhost",
                        "-addext", "subjectAltName=IP:127.0.0.1"],
                       capture_output=True, check=True)
        said = subprocess.run(["openssl", "x509", "-in", path + ".pem", "-noout", "-fingerprint", "-sha256"], capture_output=True, text=True, check=True).stdout
        return said.strip().split("=")[1]


def behind_tls_and_password(asked):
    """Works with the right secret and a certificate that is pinned or trusted; doctor says what is wrong with another; no secret in a log."""
    with Proxy(asked.port + 1, asked.port) as proxy:
        right = {"Search__Elasticsearch__Username": "shop", "Search__Elasticsearch__Password": SECRET,
                 "Search__Elasticsearch__CertificateFingerprint": proxy.fingerprint}
        shop = Shop(asked, proxy.url, **right, Logging__LogLevel__Default="Trace")
        with Node(asked.port, os.path.join(shop.folder, "node")) as _, shop:
            shop.back(degraded=False)
            with under_load(shop) as searches:
                searches.await_elasticsearch("behind", least=5)
            equal = shop.expect_equal("lucene", "elasticsearch")
            said = {}
            for name, setting, value, words in (
                    ("password", "Search__Elasticsearch__Password", "wrong-" + SECRET[::-1], "refuses the credentials"),
                    ("pin", "Search__Elasticsearch__CertificateFingerprint", proxy.other, "certificate is not accepted"),
                    ("no pin", "Search__Elasticsearch__CertificateFingerprint", "", "certificate is not accepted")):
                said[name] = doctor(shop, **{setting: value})
                expect(words in line(said[name]) and line(said[name]).startswith("WARNING"), f"doctor with a wrong {name}: {line(said[name])}")
            said["right"] = doctor(shop)
            said["trusted"] = doctor(shop, Search__Elasticsearch__CertificateFingerprint="", SSL_CERT_FILE=os.path.join(proxy.folder, "server.pem"))
            for name in ("right", "trusted"):
                expect("ok       search index" in said[name], f"doctor with the {name} certificate: {line(said[name])}")
            with open(os.path.join(shop.folder, "web.log"), encoding="utf-8") as log:
                everything = log.read() + "".join(said.values())
            expect(len(everything) > 1000 and not any(secret in everything for secret in secrets()), "a secret is in a log")
            return (f"{figures(searches)}; {equal}; doctor: {line(said['password'])} | {line(said['pin'])}; "
                    f"no secret in {len(everything) // 1024} KB of log at Trace")


def secrets():
    import base64
    return [SECRET, SECRET[::-1], base64.b64encode(f"shop:{SECRET}".encode()).decode().rstrip("="),
            base64.b64encode(f"shop:wrong-{SECRET[::-1]}".encode()).decode().rstrip("=")]


def doctor(shop, **settings):
    before = shop.environment
    shop.environment = {**before, **settings}
    try:
        return shop.verb("doctor")[1]
    finally:
        shop.environment = before


def line(text):
    return next((" ".join(l.split()) for l in text.splitlines() if " search index" in l), text.strip()[-300:])


FAULTS = [behind_tls_and_password]
