"""Hostile values, each for a reason of its own. Texts are sent percent-encoded; what stands in RAW is sent as it is."""

TEXTS = [
    # Nothing, spaces, numbers at and past their ends, digits of other scripts.
    "", " ", "0", "-1", "1", "3", "2147483647", "2147483648", "-9223372036854775809", "99999999999999999999", "1e309", "NaN", "0x10", "1,5",
    "\u0663", "\uff13",
    # What the readers look for, nearly right or out of their range.
    "true", "HT-0100", "439", "18133", "unknown", "relevance", "2026-13-45", "0001-01-01", "9999-12-31", "2026-11-26T00:00:00Z", "2026-W54",
    "2026-11-26T00:00:00+99:99", "00000000-0000-0000-0000-000000000000", "4 sao dưới 500k",
    # Other languages: SQL, HTML, the engines' queries, templates, shells, formats.
    "' OR 1=1 --", "\";DROP TABLE listings;--", "<script>alert(1)</script>", "\"><svg onload=alert(1)>", "javascript:alert(1)", "*:*", "a* AND (",
    "name:[* TO *]", "(((((", "{{7*7}}", "${jndi:ldap://127.0.0.1:9/x}", "$(id)", "{0}{1}{99}", "%s%n", "=1+1", "[]", "{\"$ne\":null}",
    # Paths and addresses.
    "../../etc/passwd", "..\\..\\x", "//127.0.0.1:9/x", "/\\127.0.0.1:9", "file:///etc/passwd", "C:\\con",
    # Characters that are none, or that nobody sees, or that change their neighbours.
    "\0", "\x01\x1b[2J", "\r\nX-Injected: 1", "\u202egpj", "\ufeff\u200b\u200d", "\ufffe\uffff", "\ufdd0", "\U0001fffe", "\ufffd", "e\u0301\u0323\u0302" * 20,
    "\U0001f36f", "%", "_", "☃",
    # Long ones.
    "a" * 3000, "9" * 400, "mật ong " * 300, "\u0301" * 500,
]

# Bytes that are no text, and escapes that are none.
RAW = ["%ff%fe", "%c3%28", "%ed%a0%80", "%zz", "%u0041", "%2e%2e%2f", "a%2fb%5c", "+%2b&&=&"]

COUNT = len(TEXTS) + len(RAW)
