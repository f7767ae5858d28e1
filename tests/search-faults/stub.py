"""A server in the path to Elasticsearch that passes everything on, until it is told to answer wrongly itself."""
import http.client
import http.server
import json
import threading
import time

RECORDED = {
    400: {"error": {"type": "parsing_exception", "reason": "unknown query [function_scores]"}, "status": 400},
    413: {"error": "content_too_long", "status": 413},
    429: {"error": {"type": "circuit_breaking_exception", "reason": "[parent] Data too large"}, "status": 429},
    503: {"error": {"type": "no_shard_available_action_exception", "reason": None}, "status": 503},
}
ITEM_REFUSED = {"status": 429, "error": {"type": "es_rejected_execution_exception", "reason": "rejected execution of coordinating operation"}}
ITEM_WRONG = {"status": 400, "error": {"type": "document_parsing_exception", "reason": "[1:9] failed to parse field [price] of type [long]"}}


class Stub:
    """Use as a context. `mode` is a function of the request: a number of seconds to wait, a status to answer, or None to pass it on.
    `items` is a function of a running number over all items of bulk requests and of the document's code: the answer to that item, or None to pass it on."""

    def __init__(self, port, target):
        self.target, self.mode, self.items = target, None, None
        self.misled = self.seen = self.refused = 0   # requests treated wrongly; items of bulk requests, and those refused
        self.url = f"http://127.0.0.1:{port}"
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", port), handler(self))
        self.server.daemon_threads = True
        self.server.handle_error = lambda *_: None   # a node of the marketplace that gave up or was killed

    def __enter__(self):
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_):
        self.server.shutdown()
        self.server.server_close()

    def forward(self, method, path, body, headers):
        connection = http.client.HTTPConnection("127.0.0.1", self.target, timeout=60)
        connection.request(method, path, body, headers)
        answer = connection.getresponse()
        said = answer.read()
        connection.close()
        return answer.status, said

    def bulk(self, items, path, body, headers):
        """Refused items are not passed on; the others are."""
        lines, kept, answers = body.decode().split("\n"), [], []
        at = 0
        while at < len(lines) and lines[at]:
            action, target = next(iter(json.loads(lines[at]).items()))
            size = 1 if action == "delete" else 2
            refusal = items(self.seen, target["_id"])
            self.seen += 1
            answers.append({action: {"_id": target["_id"], **refusal}} if refusal else None)
            self.refused += refusal is not None
            kept += [] if refusal else lines[at:at + size]
            at += size
        if kept:
            status, said = self.forward("POST", path, ("\n".join(kept) + "\n").encode(), headers)
            if status != 200:
                return status, said
            passed = iter(json.loads(said)["items"])
            answers = [a or next(passed) for a in answers]
        return 200, json.dumps({"errors": True, "items": answers}).encode()


def handler(stub):
    class Handler(http.server.BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def answer(self):
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0)) if not self.headers.get("Transfer-Encoding") else self.chunks()
            headers = {name: value for name, value in self.headers.items() if name.lower() in ("content-type", "authorization")}
            mode, items = stub.mode, stub.items
            wanted = mode and mode(self.command, self.path, body)
            stub.misled += bool(wanted or items and "/_bulk" in self.path)
            if isinstance(wanted, float):
                time.sleep(wanted)
                wanted = None
            if wanted:
                status, said = wanted, json.dumps(RECORDED[wanted]).encode()
            elif items and "/_bulk" in self.path:
                status, said = stub.bulk(items, self.path, body, headers)
            else:
                status, said = stub.forward(self.command, self.path, body, headers)
            try:
                self.send_response(status)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(said)))
                self.end_headers()
                if self.command != "HEAD":
                    self.wfile.write(said)
            except OSError:  # the asker has given up
                self.close_connection = True

        def chunks(self):
            whole = b""
            while size := int(self.rfile.readline().split(b";")[0], 16):
                whole += self.rfile.read(size)
                self.rfile.readline()
            self.rfile.readline()
            return whole

        do_GET = do_POST = do_PUT = do_DELETE = do_HEAD = answer

        def log_message(self, *_):
            pass

    return Handler
