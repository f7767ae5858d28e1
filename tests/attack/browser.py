"""A reader with cookies over one kept connection, which sends addresses as they are, whatever stands in them."""
import html.parser
import http.client
import time
import urllib.parse

PATIENCE = 20


class _Connection(http.client.HTTPConnection):
    """http.client refuses odd addresses; here they are the matter."""

    def _validate_path(self, url):
        pass

    def _encode_request(self, request):
        return request.encode("utf-8")


class Answer:
    def __init__(self, status, headers, body, seconds):
        self.status, self.headers, self.body, self.seconds = status, headers, body, seconds

    @property
    def text(self):
        return self.body.decode("utf-8", "replace")


class Browser:
    def __init__(self, port, cookies=None):
        self._port, self.cookies, self._open = port, dict(cookies or {}), None

    def twin(self):
        """The same reader at another connection."""
        return Browser(self._port, self.cookies)

    def send(self, method, address, body=None, headers=None, keep_cookies=True):
        """None = no answer within the patience."""
        sent = {"Host": f"localhost:{self._port}", "Sec-Fetch-Site": "same-origin", **(headers or {})}
        if self.cookies:
            sent.setdefault("Cookie", "; ".join(f"{name}={value}" for name, value in self.cookies.items()))
        begun = time.monotonic()
        for attempt in (1, 2):
            if self._open is None:
                self._open = _Connection("127.0.0.1", self._port, timeout=PATIENCE)
            try:
                self._open.request(method, address, body=body, headers=sent)
                got = self._open.getresponse()
                answer = Answer(got.status, got.headers, got.read(), time.monotonic() - begun)
                break
            except (http.client.HTTPException, ConnectionError, BrokenPipeError):
                # A server may end a kept connection between two requests, and does so after refusing one; twice is no answer.
                self._close()
                if attempt == 2:
                    return None
            except TimeoutError:
                self._close()
                return None
        if got.will_close:
            self._close()
        if keep_cookies:
            self._keep(answer.headers)
        return answer

    def get(self, address):
        return self.send("GET", address)

    def post(self, address, fields, headers=None, keep_cookies=True):
        """Fields: pairs of name and value."""
        body = urllib.parse.urlencode(fields, encoding="utf-8", errors="surrogatepass").encode()
        return self.send("POST", address, body, {"Content-Type": "application/x-www-form-urlencoded", **(headers or {})}, keep_cookies)

    def _close(self):
        if self._open is not None:
            self._open.close()
            self._open = None

    def _keep(self, headers):
        for line in headers.get_all("Set-Cookie") or []:
            name, _, value = line.split(";", 1)[0].partition("=")
            if value:
                self.cookies[name.strip()] = value
            else:
                self.cookies.pop(name.strip(), None)


class Form:
    def __init__(self, page, method, action):
        self.page, self.method, self.action, self.fields, self.buttons = page, method, action or page, {}, []

    @property
    def key(self):
        return self.action.split("?")[0], tuple(sorted(self.fields)), tuple(sorted(self.buttons))


class _Reader(html.parser.HTMLParser):
    def __init__(self, page):
        super().__init__(convert_charrefs=True)
        self.page, self.forms, self._form, self._select = page, [], None, None

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        if tag == "form":
            self._form = Form(self.page, (attrs.get("method") or "get").lower(), attrs.get("action"))
            self.forms.append(self._form)
        elif self._form is None:
            return
        elif tag == "button" and attrs.get("name"):
            self._form.buttons.append((attrs["name"], attrs.get("value") or ""))
        elif tag == "input" and attrs.get("name"):
            kind, first = attrs.get("type"), attrs["name"] not in self._form.fields
            if kind not in ("checkbox", "radio") or "checked" in attrs or kind == "radio" and first:
                self._form.fields[attrs["name"]] = attrs.get("value") or ""
        elif tag == "textarea" and attrs.get("name"):
            self._form.fields[attrs["name"]] = ""
        elif tag == "select" and attrs.get("name"):
            self._select = attrs["name"]
        elif tag == "option" and self._select and (self._select not in self._form.fields or "selected" in attrs):
            self._form.fields[self._select] = attrs.get("value") or ""

    def handle_endtag(self, tag):
        if tag == "form":
            self._form = None
        elif tag == "select":
            self._select = None


def forms(page, text):
    """The forms of a page that are sent by POST."""
    reader = _Reader(page)
    reader.feed(text)
    return [form for form in reader.forms if form.method == "post"]
