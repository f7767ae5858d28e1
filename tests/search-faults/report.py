"""Verdicts and figures."""


class Broken(Exception):
    """The fault was not survived; the text says how."""


class Unchecked(Exception):
    """What the fault needs is not here; the text says what."""


def expect(holds, otherwise):
    if not holds:
        raise Broken(otherwise)


def percentile(values, share):
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))] if ordered else 0.0
