"""What was measured, against its bounds, as one Markdown table."""


class Table:
    def __init__(self):
        self.missed = 0
        print("\n| measure | value | against the floor | required | aim | |\n|---|---:|---:|---:|---:|---|")

    def row(self, name, value, ratio=None, required=None, aim=None, most=False, unit=""):
        """A bound is the least allowed, or the greatest with most=True."""
        keeps = lambda bound: bound is None or (ratio <= bound if most else ratio >= bound)
        verdict = "" if required is None else "MISSED" if not keeps(required) else "aim" if keeps(aim) else "pass"
        self.missed += verdict == "MISSED"
        sign = "<=" if most else ">="
        bound = lambda b: "" if b is None else f"{sign} {b:g}"
        print(f"| {name} | {value} | {'' if ratio is None else f'{ratio:.2f}{unit}'} | {bound(required)} | {bound(aim)} | {verdict} |")
