"""What is asked: routes from the checked-in list, names of parameters from the sources that read them and from the API's own description."""
import collections
import glob
import json
import os
import re

HERE = os.path.dirname(os.path.abspath(__file__))
SOURCES = os.path.join(HERE, "..", "..", "src")

# Codes that exist among the sample data, by the start of the route and the name in braces; the first that fits.
EXAMPLES = [
    ("/giam-sat/dia-ban/", "446"), ("/giam-sat/xa/", "18673"), ("/giam-sat/chu-the/", "P-018"), ("/san-pham/", "banh-da-vung-nguyen-lam-HT-0100"),
    ("/the-chia-se/san-pham/", "HT-0100"), ("/the-chia-se/nha-san-xuat/", "P-018"), ("/nha-san-xuat/", "x-P-018"), ("/chung-nhan/", "MAU-HT-0100"),
    ("/danh-muc/", "thuc-pham-1"), ("/huyen/", "huong-son-439"), ("/trang/", "khieu-nai"), ("/api/v1/products/", "HT-0100"),
    ("/api/v1/producers/", "P-018"), ("/api/v1/certificates/", "MAU-HT-0100"), ("/api/v1/programme/by/", "area"), ("/sitemap-", "1"),
    ("", "x-1"),
]

PLACE = re.compile(r"\{[^}]*\}")

Route = collections.namedtuple("Route", "method template")


def routes():
    with open(os.path.join(HERE, "routes.txt"), encoding="utf-8") as lines:
        return [Route(*line.split()) for line in lines if line.strip() and not line.startswith("#")]


def fill(template, value=None):
    """The address of a route; codes in it are examples that exist, or the value."""
    return PLACE.sub(lambda _: value if value is not None else next(code for start, code in EXAMPLES if template.startswith(start)), template)


def parameters(description):
    """Names by the start of a route. A page of one part of the product is asked with all names that any page of this part reads."""
    shop, monitor, others = set(), set(), {"utm_source", "x"}
    for path in glob.glob(os.path.join(SOURCES, "**", "*"), recursive=True):
        if not path.endswith((".cs", ".razor")) or f"{os.sep}obj{os.sep}" in path or f"{os.sep}bin{os.sep}" in path:
            continue
        with open(path, encoding="utf-8") as file:
            text = file.read()
        found = set(re.findall(r'SupplyParameterFromQuery\(Name = "([^"]+)"', text)) | set(re.findall(r'Query(?:\[|\.ContainsKey\()"([^"]+)"', text))
        for names in re.findall(r"\[Cached(?:Page|List)\(([^)]*)\)\]", text):
            found |= set(re.findall(r'"([^"]+)"', names))
        part = os.path.relpath(path, SOURCES).split(os.sep)[0]
        if os.path.basename(path) in ("MonitorQuery.cs", "PageNames.cs", "ReadProgrammeQuery.cs"):
            for line in re.findall(r"public const string ([^;]*);", text, re.S):
                found |= set(re.findall(r'= "([^"]+)"', line))
            part = "Monitor"
        (monitor if part == "Monitor" else shop).update(found)
    api = collections.defaultdict(set)
    for path, operations in json.loads(description)["paths"].items():
        for operation in operations.values():
            api[path] |= {p["name"] for p in operation.get("parameters", []) if p["in"] == "query"}
    if min(len(shop), len(monitor), len(api)) < 5:
        raise RuntimeError(f"the sources name too few parameters: {sorted(shop)}, {sorted(monitor)}, {dict(api)}")

    def of(template):
        if template.startswith("/api/"):
            return sorted(api.get(template.rstrip("/"), set()) | others)
        return sorted((monitor if template.startswith("/giam-sat") else shop) | others)
    return of
