"""The register's files as surface of the marketplace: their columns, and how they are written."""

import csv
from pathlib import Path

COLUMNS = {
    "producers": (
        "producer_code", "name", "type", "type_from", "type_to", "commune_code", "legacy_commune_code",
        "address", "phone", "tax_code", "area_code",
    ),
    "products": ("product_code", "producer_code", "name", "set_code", "description", "source_url"),
    "certificates": (
        "certificate_code", "product_code", "star", "score", "decision_no", "authority", "legal_basis",
        "issued_on", "revoked_on", "override_reason", "issued_text", "source_url",
    ),
    "channels": ("participation_code", "producer_code", "kind", "platform", "reference", "started_on", "ended_on"),
    "checks": ("participation_code", "checked_on", "result", "checker"),
    "villages": ("village_code", "name", "commune_code", "recognised_on", "ended_on", "product_codes"),
    "green": ("producer_code", "confirmed_on", "ended_on"),
    "points": ("point_code", "name", "area_code", "opened_on", "closed_on", "registration_no", "product_codes"),
    "inspections": ("point_code", "inspected_on", "result"),
}  # fmt: skip


def write(folder, tables):
    """Writes one CSV file per table; a row is a dictionary, what it lacks stays empty."""
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    for name, rows in tables.items():
        header = (*COLUMNS[name], "recorded_at", "void")
        with open(folder / f"{name}.csv", "w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, header, restval="")
            writer.writeheader()
            writer.writerows(rows)
