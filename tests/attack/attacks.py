"""Kinds of attack: each gives the requests to send."""
import itertools
import urllib.parse

from browser import forms
from routes import fill, parameters, routes
from target import Ask
from values import RAW, TEXTS

GROUP = 6
LONGEST_PATH_PART = 1000
METHODS = ["PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "BREW", "HEAD", "POST"]
ENDS_SESSIONS = ("/dang-xuat", "/tai-khoan")
TOKEN = "__RequestVerificationToken"


def escaped(text):
    return urllib.parse.quote(text, safe="")


VALUES = [escaped(text) for text in TEXTS] + RAW


def odd(name):
    return "".join(c.upper() if i % 2 == 0 else c.lower() for i, c in enumerate(name))


def address_of(target, template):
    if "/don-hang/{number}" in template:
        return template.replace("{number}", target.part if template.startswith("/ban-hang") else target.order)
    return fill(template)


def gets(target):
    """(template, address, who is let in) of all that is read."""
    for route in routes():
        if route.method == "GET":
            address = address_of(target, route.template)
            inside = [name for name, reader in target.readers.items() if (reader.twin().get(address) or Refused).status not in (302, 403)]
            yield route.template, address, inside or ["nobody"]


class Refused:
    status = 403


def description(target):
    return target.readers["nobody"].get("/openapi/v1.json").text


def parameters_and_values(target):
    """Every parameter of every route with every value; in small, several in one request and each route with a share of the values."""
    names_of = parameters(description(target))
    for number, (template, address, inside) in enumerate(gets(target)):
        names = names_of(template)
        if not target.small:
            for name, value in itertools.product(names, VALUES):
                yield Ask(inside[0], "GET", f"{address}?{name}={value}")
        groups = [names[at:at + GROUP] for at in range(0, len(names), GROUP)]
        for reader in inside[:1] if target.small else inside[1:]:
            for group in groups:
                for first in range(number % 8, len(VALUES), 8) if target.small else range(len(VALUES)):
                    pairs = (f"{name}={VALUES[(first + 7 * at) % len(VALUES)]}" for at, name in enumerate(group))
                    yield Ask(reader, "GET", f"{address}?{'&'.join(pairs)}")


def odd_cases_and_doubles(target):
    """Names in odd case, twice, as lists and objects, without values, by the hundred."""
    names_of = parameters(description(target))
    for template, address, inside in gets(target):
        names = names_of(template)
        for reader in inside[:2]:
            for name in names:
                yield Ask(reader, "GET", f"{address}?{odd(name)}=3&{name}=439&{name}=%EF%BF%BE")
                yield Ask(reader, "GET", f"{address}?{name}[]=1&{name}[0]=1&{name}.x=1&{name}")
            yield Ask(reader, "GET", f"{address}?{'&'.join(f'{name}=1' for name in names * 20)}")
            yield Ask(reader, "GET", f"{address}?{'&'.join(f'x{i}={i}' for i in range(800))}")
            yield Ask(reader, "GET", f"{address}?&&&=&?=?&%3D=%26&#x")


def paths(target):
    """Every place for a code with every value, and values where no route is."""
    for template, _, inside in gets(target):
        for value in VALUES if "{" in template else []:
            if 0 < len(value) < LONGEST_PATH_PART:
                yield Ask(inside[-1], "GET", fill(template, value))
    for start in ("/", "/en/", "/en/san-pham/", "/assets/", "/giam-sat/", "/api/", "/api/v1/", "/health/", "//", "/./", "/../"):
        for value in VALUES:
            if 0 < len(value) < LONGEST_PATH_PART:
                yield Ask("nobody", "GET", start + value)


def methods(target):
    """Every route by every method that it may not know, without a body and with one."""
    for template, address, inside in gets(target):
        for reader, method in itertools.product(inside[:1], METHODS):
            yield Ask(reader, method, address)
            if method not in ("HEAD", "TRACE"):
                yield Ask(reader, method, address, b"a=1&_handler=form", {"Content-Type": "application/x-www-form-urlencoded"})


def headers(target):
    """What browsers send along: hosts, languages, encodings, cookies, tags, where they come from."""
    addresses = ["/", "/tim-kiem?q=cam", "/san-pham/banh-da-vung-nguyen-lam-HT-0100", "/giam-sat", "/dang-nhap", "/gio-hang", "/api/v1/products", "/media/x"]
    names = ["Host", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "Accept", "Accept-Language", "Accept-Encoding", "Cookie", "Range", "Origin",
             "If-None-Match", "If-Modified-Since", "Referer", "User-Agent", "Sec-Fetch-Site", "traceparent", "Authorization", "Content-Length"]
    cookies = ["__Host-basket", "__Host-orders", "__Host-session", "__Host-device", ".AspNetCore.Antiforgery"]
    texts = [t for t in TEXTS if not set(t) & {"\r", "\n", "\0"}]
    for address, name in itertools.product(addresses, names):
        for text in texts[::6] if target.small else texts:
            value = "; ".join(f"{cookie}={text}" for cookie in cookies) if name == "Cookie" else text
            if name != "Content-Length" or not text.strip().isdigit():
                yield Ask("nobody", "GET", address, None, {name: value.encode("utf-8", "replace")})
    for text in VALUES:
        came = {"Referer": f"http://localhost:{target.port}/tim-kiem?q={text}", "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Site": "same-origin"}
        yield Ask("nobody", "GET", "/san-pham/banh-da-vung-nguyen-lam-HT-0100", None, {n: v.encode("utf-8", "replace") for n, v in came.items()})


def found_forms(target):
    """(reader, form) of all pages, each form once for each reader."""
    for _, address, inside in gets(target):
        for name in inside:
            seen = target.seen_forms.setdefault(name, {})
            page = target.readers[name].get(address)
            for form in forms(address, page.text) if page and "html" in page.headers.get("Content-Type", "") else []:
                seen.setdefault(form.key, form)
    for name, seen in target.seen_forms.items():
        for form in seen.values():
            yield name, form


def body(fields):
    return "&".join(f"{escaped(name)}={value}" for name, value in fields.items()).encode("utf-8", "replace")


FORM = {"Content-Type": "application/x-www-form-urlencoded"}


def form_fields(target):
    """Every field of every form with every value, its token in order; forms that end the reader's session come last of all."""
    yield from fields_of(target, lambda form: form.action not in ENDS_SESSIONS)


def forms_that_end_sessions(target):
    """Signing out, and many times at once: the readers are nobody afterwards."""
    yield from fields_of(target, lambda form: form.action in ENDS_SESSIONS)


def fields_of(target, is_meant):
    for reader, form in found_forms(target):
        if not is_meant(form):
            continue
        shown = {name: escaped(value) for name, value in form.fields.items()}
        buttons = form.buttons or [(None, None)]
        for number, name in enumerate([*shown, "x", "Lines[0].Quantity", "Lines[-1].Quantity", "Choices[999].Payment", "_handler"]):
            for value in VALUES[number % 4::4] if target.small else VALUES:
                pressed, with_value = buttons[number % len(buttons)]
                sent = {**shown, **({pressed: escaped(with_value)} if pressed else {}), name: value}
                yield Ask(reader, "POST", form.action, body(sent), FORM)
        for pressed, _ in buttons:
            for value in VALUES if pressed else []:
                yield Ask(reader, "POST", form.action, body({**shown, pressed: value}), FORM)


def form_bodies(target):
    """Bodies that are no form, or one without end."""
    parts = b'--x\r\nContent-Disposition: form-data; name="a"; filename="../../x"\r\n\r\n\xff\xfe\r\n--x--\r\n'
    for reader, form in found_forms(target):
        shown = body({name: escaped(value) for name, value in form.fields.items()})
        for kind, sent in [
            ("text/plain", shown), ("application/json", b'{"a":1}'), ("multipart/form-data; boundary=x", parts), ("multipart/form-data", parts),
            ("multipart/form-data; boundary=x", b"--x\r\nContent-Disposition: form-data"), ("multipart/form-data; boundary=" + "x" * 200, b"--"),
            ("application/x-www-form-urlencoded; charset=utf-7", shown), ("application/x-www-form-urlencoded", shown + b"&a=" + b"a" * 70_000),
            ("application/x-www-form-urlencoded", b"&".join(b"Lines[%d].Quantity=1" % i for i in range(2000))), ("", shown), ("\\", b"\xff" * 100),
            ("application/x-www-form-urlencoded", shown + b"&" + b"&".join(b"k%d=v" % i for i in range(2000))),
            ("application/x-www-form-urlencoded", b"a" * 5000 + b"=1"), ("application/x-www-form-urlencoded", b"a" + b"[0]" * 300 + b"=1"),
            ("application/x-www-form-urlencoded", b"%ff%fe=%ed%a0%80"), ("application/x-www-form-urlencoded", b"Lines[99999999999].Quantity=1"),
        ]:
            yield Ask(reader, "POST", form.action, sent, {"Content-Type": kind})


def form_tokens(target):
    """Forms without their token, with somebody else's, and from another site: none is taken."""
    every = list(found_forms(target))
    for reader, form in every:
        shown = {name: escaped(value) for name, value in form.fields.items() if name != TOKEN}
        for pressed, value in form.buttons[:1]:
            shown[pressed] = escaped(value)
        elsewhere = {**FORM, "Sec-Fetch-Site": "cross-site", "Origin": "https://elsewhere.example"}
        if TOKEN not in form.fields:
            yield Ask(reader, "POST", form.action, body(shown), elsewhere, True)
            yield Ask(reader, "POST", form.action, body(shown), {**FORM, "Sec-Fetch-Site": "same-site"}, True)
            continue
        others = [other.fields[TOKEN] for name, other in every if name != reader and TOKEN in other.fields]
        for token in [None, "", "x", *others[:3]]:
            sent = {**shown, **({} if token is None else {TOKEN: escaped(token)})}
            for sender in (FORM, elsewhere):
                yield Ask(reader, "POST", form.action, body(sent), sender, True)


ALL = [parameters_and_values, odd_cases_and_doubles, paths, methods, headers, form_fields, form_bodies, form_tokens, forms_that_end_sessions]
