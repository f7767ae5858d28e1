"""Hand-worked cases of the programme's rules.

    python3 -m unittest discover -s tests/recompute
"""

import shutil
import tempfile
import unittest
from datetime import date
from pathlib import Path

import baseline
import expected_reference
import random_register
import register_files
from facts import instant
from programme import Exported, expires_on, month_ends
from small_register import SmallRegister, write_geo

GEO = Path(__file__).resolve().parents[2] / "seed-data" / "geo"


class RegisterCase(unittest.TestCase):
    def setUp(self):
        self.register = SmallRegister()
        self.addCleanup(self.register.close)

    def measure(self, d, known_at=None, unit=None):
        return self.register.exported().measure(date.fromisoformat(d), known_at, unit)

    def counts(self, d, known_at=None, unit=None):
        """Ever certified, valid, expired, revoked."""
        counts = self.measure(d, known_at, unit).counts()
        return tuple(counts[name] for name in ("everCertified", "valid", "expired", "revoked"))

    def target(self, code, d, known_at=None, unit=None):
        return next(t for t in self.measure(d, known_at, unit).targets() if t["code"] == code)

    def fraction(self, code, d, known_at=None, unit=None):
        return self.measure(d, known_at, unit).fractions()[code]

    def bands(self, d, known_at=None, unit=None):
        """Verified, declared only, none."""
        figures = self.measure(d, known_at, unit).channel_figures()
        return figures["verified"], figures["declaredOnly"], figures["none"]


class Certificates(RegisterCase):
    def test_thirty_six_months_clamp_only_the_29th_of_february(self):
        self.assertEqual(expires_on(date(2024, 2, 29)), date(2027, 2, 28))
        self.assertEqual(expires_on(date(2024, 2, 28)), date(2027, 2, 28))
        self.assertEqual(expires_on(date(2021, 2, 28)), date(2024, 2, 28))
        self.assertEqual(expires_on(date(2021, 1, 31)), date(2024, 1, 31))

    def test_a_certificate_is_valid_from_its_issue_until_the_day_before_it_expires(self):
        self.register.certified("A", "A1", "2024-02-29")
        self.assertEqual(self.counts("2024-02-28"), (0, 0, 0, 0))
        self.assertEqual(self.counts("2024-02-29"), (1, 1, 0, 0))
        self.assertEqual(self.counts("2027-02-27"), (1, 1, 0, 0))
        self.assertEqual(self.counts("2027-02-28"), (1, 0, 1, 0))

    def test_a_revoked_certificate_is_invalid_from_that_day(self):
        self.register.certified("A", "A1")
        self.register.certificate("C-A1", "A1", "2024-01-01", revoked_on="2025-05-01", recorded="2025-05-10")
        self.assertEqual(self.counts("2025-04-30"), (1, 1, 0, 0))
        self.assertEqual(self.counts("2025-05-01"), (1, 0, 0, 1))
        self.assertEqual(self.counts("2030-01-01"), (1, 0, 0, 1))
        self.assertEqual(self.counts("2025-05-05", "2025-05-09T00:00:00Z"), (1, 1, 0, 0))

    def test_a_revocation_on_the_day_of_expiry_or_later_is_an_expiry(self):
        self.register.certified("A", "A1")
        self.register.certificate("C-A1", "A1", "2024-01-01", revoked_on="2027-01-01", recorded="2023-02-01")
        self.assertEqual(self.counts("2027-01-01"), (1, 0, 1, 0))

    def test_a_certificate_without_a_date_counts_nowhere(self):
        self.register.certified("A", "A1", "")
        self.assertEqual(self.counts("2025-01-01"), (0, 0, 0, 0))

    def test_a_downgrade_drops_the_star_at_once(self):
        self.register.certified("A", "A1")
        self.register.certificate("C-2", "A1", "2023-06-01", star=4)
        self.assertEqual(self.fraction("T2a", "2023-12-31"), (1, 1))
        self.assertEqual(self.fraction("T2a", "2024-01-01"), (0, 1))

    def test_of_two_valid_on_one_day_of_issue_the_higher_star_counts(self):
        self.register.certified("A", "A1")
        self.register.certificate("C-2", "A1", "2024-01-01", star=5)
        self.assertEqual(self.fraction("T2b", "2025-01-01"), (1, 1))

    def test_when_the_later_one_is_revoked_the_earlier_one_still_holds(self):
        self.register.certified("A", "A1")
        self.register.certificate("C-2", "A1", "2025-01-01", star=4, revoked_on="2025-03-01")
        counts = self.measure("2025-06-01").counts()
        self.assertEqual(counts["byStar"]["3"], {"everCertified": 1, "valid": 1, "expired": 0, "revoked": 0})
        self.assertEqual(counts["byStar"]["4"]["everCertified"], 0)
        after = self.measure("2027-06-01").counts()["byStar"]
        self.assertEqual(after["4"], {"everCertified": 1, "valid": 0, "expired": 0, "revoked": 1})

    def test_of_two_on_one_day_with_one_star_the_later_end_is_the_last(self):
        self.register.certified("A", "A1")
        self.register.certificate("C-2", "A1", "2024-01-01", revoked_on="2025-03-01")
        self.assertEqual(self.counts("2027-06-01"), (1, 0, 1, 0))


class KnownAt(RegisterCase):
    def test_the_instant_is_inclusive_and_minds_offsets(self):
        self.register.certified("A", "A1", recorded="2024-01-01T00:30:00+07:00")
        self.assertEqual(self.counts("2024-06-01", "2023-12-31T17:30:00Z")[1], 1)
        self.assertEqual(self.counts("2024-06-01", "2024-01-01T00:30:00+07:00")[1], 1)
        self.assertEqual(self.counts("2024-06-01", "2023-12-31T17:29:59.9999999Z")[1], 0)

    def test_instants_compare_to_the_last_digit(self):
        self.assertEqual(instant("2024-01-01T00:00:00+07:00"), instant("2023-12-31T17:00:00Z"))
        self.assertEqual(instant("2024-01-01T00:00:00.0000001Z") - instant("2024-01-01T00:00:00Z"), 100)

    def test_without_it_rows_recorded_in_the_future_count(self):
        self.register.certified("A", "A1", recorded="2090-01-01")
        self.assertEqual(self.counts("2025-01-01")[1], 1)

    def test_a_void_fact_never_was_but_is_still_known_before(self):
        self.register.certified("A", "A1")
        self.register.certificate("C-A1", "A1", "2024-01-01", void="yes", recorded="2025-01-01")
        self.assertEqual(self.counts("2024-06-01"), (0, 0, 0, 0))
        self.assertEqual(self.counts("2024-06-01", "2024-12-31T00:00:00Z"), (1, 1, 0, 0))

    def test_a_fact_counts_only_once_the_whole_chain_it_hangs_on_is_known(self):
        self.register.certified("A", "A1", recorded="2025-01-01")
        self.register.channel("K", "A")
        self.register.check("K", "2025-02-01")
        self.assertEqual(self.bands("2025-02-01", "2024-12-31T00:00:00Z"), (0, 0, 0))
        self.assertEqual(self.bands("2025-02-01", "2025-01-02T00:00:00Z"), (1, 0, 0))

    def test_a_voided_participation_takes_its_checks_along(self):
        self.register.certified("A", "A1")
        self.register.channel("K", "A")
        self.register.check("K", "2025-02-01")
        self.register.channel("K", "A", void="yes", recorded="2025-03-01")
        self.assertEqual(self.bands("2025-02-01"), (0, 0, 1))
        self.assertEqual(self.bands("2025-02-01", "2025-02-28T00:00:00Z"), (1, 0, 0))

    def test_a_move_changes_past_figures_but_not_what_was_known(self):
        self.register.certified("A", "A1")
        self.register.producer("B", "dnnvv")
        self.register.product("A1", "B", recorded="2025-01-01")
        self.assertEqual(self.fraction("T3a", "2024-06-01"), (0, 1))
        self.assertEqual(self.fraction("T3b", "2024-06-01"), (1, 1))
        self.assertEqual(self.fraction("T3a", "2024-06-01", "2024-12-31T00:00:00Z"), (1, 1))

    def test_a_product_moved_to_an_unknown_producer_does_not_fall_back(self):
        self.register.certified("A", "A1")
        self.register.producer("B", recorded="2026-01-01")
        self.register.product("A1", "B", recorded="2025-01-01")
        self.assertEqual(self.counts("2024-06-01", "2025-06-01T00:00:00Z"), (0, 0, 0, 0))

    def test_a_producer_stays_known_while_one_of_its_periods_is(self):
        self.register.certified("A", "A1", type_from="2020-01-01", type_to="2022-01-01")
        self.register.producer("A", "dnnvv", type_from="2022-01-01")
        self.register.producer("A", "dnnvv", type_from="2022-01-01", void="yes", recorded="2025-01-01")
        self.assertEqual(self.fraction("T3b", "2024-06-01", "2024-12-31T00:00:00Z"), (1, 1))
        self.assertEqual(self.fraction("T3b", "2024-06-01"), (0, 1))


class Places(RegisterCase):
    def place(self, d="2025-01-01", **row):
        self.register.certified("A", "A1", **row)
        measured = self.measure(d)
        return measured.area_of("A"), measured.commune_of("A")

    def test_a_given_area_stands_before_everything(self):
        self.assertEqual(self.place(area_code="449", legacy_commune_code="00001"), ("449", "00091"))

    def test_the_old_commune_says_the_district(self):
        self.assertEqual(self.place(legacy_commune_code="00003", commune_code="00092"), ("447", "00092"))

    def test_a_commune_of_two_old_districts_has_no_area(self):
        self.assertEqual(self.place(commune_code="00092"), ("unknown", "00092"))

    def test_a_commune_within_one_old_district_has_its_area(self):
        self.assertEqual(self.place(commune_code="00094"), ("447", "00094"))

    def test_a_split_old_commune_has_an_area_but_no_commune(self):
        self.assertEqual(self.place(legacy_commune_code="00002"), ("436", "unknown"))

    def test_nothing_given_is_unknown(self):
        self.assertEqual(self.place(), ("unknown", "unknown"))

    def test_in_a_gap_the_type_is_unknown_and_the_place_is_the_latest_before(self):
        self.register.producer("A", type_from="2025-06-01", commune_code="00092")
        place = self.place("2025-03-01", type_from="2023-01-01", type_to="2025-01-01", commune_code="00094")
        self.assertEqual(place, ("447", "00094"))
        self.assertEqual(self.measure("2025-03-01").type_of("A"), "unknown")
        self.assertEqual(self.measure("2024-12-31").type_of("A"), "htx")
        self.assertEqual(self.measure("2025-06-01").area_of("A"), "unknown")

    def test_before_the_first_period_all_is_unknown(self):
        self.assertEqual(self.place("2025-01-01", type_from="2026-01-01", area_code="436"), ("unknown", "unknown"))


class Channels(RegisterCase):
    def setUp(self):
        super().setUp()
        self.register.certified("A", "A1")

    def test_a_pass_is_good_for_its_window_and_not_a_day_longer(self):
        self.register.channel("K", "A", "website")
        self.register.check("K", "2025-01-01")
        self.assertEqual(self.bands("2024-12-31"), (0, 1, 0))
        self.assertEqual(self.bands("2025-01-01"), (1, 0, 0))
        self.assertEqual(self.bands("2025-04-01"), (1, 0, 0))  # 90 days
        self.assertEqual(self.bands("2025-04-02"), (0, 1, 0))

    def test_a_shelf_is_good_for_365_days(self):
        self.register.channel("K", "A", "supermarket")
        self.register.check("K", "2025-01-01")
        self.assertEqual(self.bands("2026-01-01"), (1, 0, 0))
        self.assertEqual(self.bands("2026-01-02"), (0, 1, 0))

    def test_an_ended_participation_neither_qualifies_nor_declares(self):
        self.register.channel("K", "A", ended_on="2025-02-01")
        self.register.check("K", "2025-01-15")
        self.assertEqual(self.bands("2025-01-31"), (1, 0, 0))
        self.assertEqual(self.bands("2025-02-01"), (0, 0, 1))

    def test_a_check_before_the_start_counts(self):
        self.register.channel("K", "A", started_on="2025-02-01")
        self.register.check("K", "2025-01-15")
        self.assertEqual(self.bands("2025-01-31"), (0, 0, 1))
        self.assertEqual(self.bands("2025-02-01"), (1, 0, 0))

    def test_a_later_fail_takes_it_away_and_could_not_check_decides_nothing(self):
        self.register.channel("K", "A")
        self.register.check("K", "2025-01-01")
        self.register.check("K", "2025-01-10", "unknown")
        self.assertEqual(self.bands("2025-01-10"), (1, 0, 0))
        self.register.check("K", "2025-01-12", "fail")
        self.assertEqual(self.bands("2025-01-12"), (0, 1, 0))
        self.assertEqual(self.bands("2025-01-11"), (1, 0, 0))

    def test_on_one_day_the_one_recorded_last_decides(self):
        self.register.channel("K", "A")
        self.register.check("K", "2025-01-01", "fail", "cb-01", recorded="2025-01-02")
        self.register.check("K", "2025-01-01", "pass", "cb-02", recorded="2025-01-03")
        self.assertEqual(self.bands("2025-01-01"), (1, 0, 0))
        self.assertEqual(self.bands("2025-01-01", "2025-01-02T12:00:00Z"), (0, 1, 0))

    def test_recorded_at_one_instant_fail_beats_pass(self):
        self.register.channel("K", "A")
        self.register.check("K", "2025-01-01", "fail", "cb-01", recorded="2025-01-02T07:00:00+07:00")
        self.register.check("K", "2025-01-01", "pass", "cb-02", recorded="2025-01-02T00:00:00Z")
        self.assertEqual(self.bands("2025-01-01"), (0, 1, 0))

    def test_a_corrected_check_is_the_one_recorded_last(self):
        self.register.channel("K", "A")
        self.register.check("K", "2025-01-01", "pass", "cb-01", recorded="2025-01-02")
        self.register.check("K", "2025-01-01", "pass", "cb-02", recorded="2025-01-03")
        self.register.check("K", "2025-01-01", "fail", "cb-01", recorded="2025-01-04")
        self.assertEqual(self.bands("2025-01-01"), (0, 1, 0))
        self.assertEqual(self.bands("2025-01-01", "2025-01-03T12:00:00Z"), (1, 0, 0))

    def test_the_system_decides_only_for_this_marketplace(self):
        self.register.channel("K", "A", "ecommerce", platform="shopee")
        self.register.check("K", "2025-01-01", "pass", "system")
        self.assertEqual(self.bands("2025-01-01"), (0, 1, 0))
        self.register.channel("L", "A", "ecommerce", platform="this")
        self.register.check("L", "2025-01-01", "pass", "system")
        figures = self.measure("2025-01-01").channel_figures()
        self.assertEqual((figures["verified"], figures["narrow"], figures["withoutThisMarketplace"]), (1, 1, 0))

    def test_an_officer_may_fail_this_marketplace(self):
        self.register.channel("K", "A", "ecommerce", platform="this")
        self.register.check("K", "2025-01-01", "pass", "system", recorded="2025-01-01")
        self.register.check("K", "2025-01-01", "fail", "cb-01", recorded="2025-01-02")
        self.assertEqual(self.bands("2025-01-01"), (0, 1, 0))

    def test_the_kind_other_neither_counts_nor_declares(self):
        self.register.channel("K", "A", "other")
        self.register.check("K", "2025-01-01")
        self.assertEqual(self.bands("2025-01-01"), (0, 0, 1))

    def test_narrow_is_part_of_wide_and_kinds_are_counted_apart(self):
        self.register.certified("B", "B1")
        self.register.channel("K", "A", "zalo")
        self.register.channel("L", "A", "facebook")
        self.register.channel("M", "B", "convenience_store")
        for code in "KLM":
            self.register.check(code, "2025-01-01")
        figures = self.measure("2025-01-01").channel_figures()
        self.assertEqual((figures["verified"], figures["narrow"], figures["wide"]), (2, 1, 2))
        kinds = {row["kind"]: row["verified"] for row in figures["byKind"]}
        expected = {"convenience_store": 1, "facebook": 1, "zalo": 1}
        self.assertEqual(kinds, dict.fromkeys(kinds, 0) | expected)
        self.assertEqual(len(kinds), 7)

    def test_the_best_evidence_is_the_producers_grade_and_all_grades_add_up(self):
        for code in "BCDEFG":
            self.register.certified(code, f"{code}1")
            if code != "G":
                self.register.channel(f"K-{code}", code)
        self.register.check("K-B", "2025-01-01", "unknown")
        self.register.check("K-C", "2025-01-01", "fail")
        self.register.check("K-D", "2024-09-01")
        self.register.check("K-E", "2025-01-01")
        self.register.channel("L-E", "E")
        self.register.check("L-E", "2025-01-01", "fail")
        evidence = self.measure("2025-01-01").channel_figures()["evidence"]
        self.assertEqual(evidence, {"verified": 1, "stale": 1, "refused": 1, "inReview": 1, "declared": 1, "none": 2})
        evidence = self.measure("2024-12-31").channel_figures()["evidence"]
        self.assertEqual(evidence, {"verified": 0, "stale": 1, "refused": 0, "inReview": 0, "declared": 4, "none": 2})

    def test_only_producers_of_valid_products_are_counted(self):
        self.register.certified("B", "B1", "2020-01-01")
        self.register.channel("K", "B")
        self.register.check("K", "2025-01-01")
        self.assertEqual(self.bands("2025-01-01"), (0, 0, 1))


class VillagesAndPoints(RegisterCase):
    def setUp(self):
        super().setUp()
        self.register.certified("A", "A1", commune_code="00094")
        self.register.certified("B", "B1", "2019-01-01")

    def village(self, code, products, **row):
        row = {"commune_code": "00094", "product_codes": products, **row}
        self.register.add("villages", village_code=code, **row)

    def point(self, code, products="A1", area="447", **row):
        row = {"opened_on": "2024-01-01", "registration_no": "1/GXN", "area_code": area, **row}
        self.register.add("points", **{"point_code": code, "product_codes": products, **row})

    def inspect(self, point, inspected_on, result="pass", **row):
        self.register.add("inspections", point_code=point, inspected_on=inspected_on, result=result, **row)

    def test_a_village_counts_while_in_force_and_with_a_valid_product(self):
        self.village("V1", "B1;A1", recognised_on="2025-01-01", ended_on="2025-06-01")
        self.village("V2", "B1", recognised_on="2024-01-01")
        self.assertEqual(self.fraction("T4", "2024-12-31"), (0, 1))
        self.assertEqual(self.fraction("T4", "2025-01-01"), (1, 2))
        self.assertEqual(self.fraction("T4", "2025-06-01"), (0, 1))
        self.assertEqual(self.target("T4", "2025-01-01")["met"], True)

    def test_a_village_is_of_its_commune_and_of_that_communes_area(self):
        self.village("V1", "A1")
        self.village("V2", "A1", commune_code="00092")
        self.assertEqual(self.fraction("T4", "2025-01-01", unit=("area", "447")), (1, 1))
        self.assertEqual(self.fraction("T4", "2025-01-01", unit=("area", "unknown")), (1, 1))
        self.assertEqual(self.fraction("T4", "2025-01-01", unit=("commune", "00092")), (1, 1))

    def test_a_product_not_known_yet_gives_a_village_nothing(self):
        self.register.certified("N", "N1", recorded="2025-01-01")
        self.village("V1", "N1")
        self.assertEqual(self.fraction("T4", "2025-02-01", "2024-12-01T00:00:00Z"), (0, 1))

    def test_a_compliant_point_is_open_registered_lately_passed_and_shows_a_valid_product(self):
        self.point("D1")
        self.inspect("D1", "2025-01-01")
        self.assertEqual(self.fraction("T7", "2024-12-31"), (0, 13))
        self.assertEqual(self.fraction("T7", "2025-01-01"), (1, 13))
        self.assertEqual(self.fraction("T7", "2026-01-01"), (1, 13))
        self.assertEqual(self.fraction("T7", "2026-01-02"), (0, 13))

    def test_each_missing_condition_makes_a_point_not_compliant(self):
        self.point("D1", products="B1", area="436")
        self.point("D2", registration_no="", area="437")
        self.point("D3", closed_on="2025-01-01", area="439")
        self.point("D4", opened_on="2025-01-02", area="440")
        self.point("D5", area="441")
        for code in ("D1", "D2", "D3", "D4"):
            self.inspect(code, "2024-12-01")
        self.assertEqual(self.fraction("T7", "2025-01-01"), (0, 13))
        self.assertEqual(self.fraction("T7", "2024-12-31"), (1, 13))  # D3, still open

    def test_the_latest_inspection_decides(self):
        self.point("D1")
        self.inspect("D1", "2025-01-01")
        self.inspect("D1", "2025-02-01", "fail", recorded="2025-03-01")
        self.assertEqual(self.fraction("T7", "2025-02-01"), (0, 13))
        self.assertEqual(self.fraction("T7", "2025-02-01", "2025-02-28T00:00:00Z"), (1, 13))

    def test_two_points_of_one_area_count_once(self):
        for code in ("D1", "D2"):
            self.point(code)
            self.inspect(code, "2025-01-01")
        self.assertEqual(self.fraction("T7", "2025-01-01"), (1, 13))

    def test_by_area_the_denominator_is_one_and_by_commune_there_is_none(self):
        self.point("D1")
        self.inspect("D1", "2025-01-01")
        units = {("area", "447"): (1, 1), ("area", "436"): (0, 1), ("commune", "00094"): (None, None)}
        for unit, expected in units.items():
            target = self.target("T7", "2025-01-01", unit=unit)
            self.assertEqual((target["numerator"], target["denominator"]), expected)
            self.assertEqual((target["met"], target["gap"], target["targetCount"]), (None, None, 13))

    def test_a_green_chain_counts_while_in_force(self):
        self.register.add("green", producer_code="A", confirmed_on="2025-01-01", ended_on="2025-06-01")
        self.assertEqual(self.fraction("T5", "2024-12-31"), (0, 1))
        self.assertEqual(self.fraction("T5", "2025-05-31"), (1, 1))
        self.assertEqual(self.fraction("T5", "2025-06-01"), (0, 1))


class Figures(RegisterCase):
    def test_an_empty_denominator_is_no_data_and_no_gap(self):
        for code in ("T2a", "T3a", "T4", "T6"):
            target = self.target(code, "2025-01-01")
            self.assertEqual((target["numerator"], target["denominator"]), (0, 0))
            self.assertEqual((target["met"], target["gap"]), (None, 0))

    def test_a_count_has_no_denominator_and_is_never_met_by_a_unit(self):
        self.register.certified("A", "A1", commune_code="00094")
        whole, part = self.target("T1", "2025-01-01"), self.target("T1", "2025-01-01", unit=("area", "447"))
        self.assertEqual((whole["numerator"], whole["denominator"], whole["met"], whole["gap"]), (1, None, False, 299))
        self.assertEqual((part["numerator"], part["denominator"], part["met"], part["gap"]), (1, None, None, None))

    def test_one_small_row_is_kept_back_with_the_next_smallest(self):
        for count, area in ((5, "436"), (3, "437"), (1, "439")):
            for number in range(count):
                self.register.certified(f"{area}-{number}", f"A-{area}-{number}", area_code=area)
        measured = self.measure("2025-01-01")
        hidden = {row["key"] for row in measured.public_by("area")["rows"] if row["suppressed"]}
        self.assertEqual(hidden, {"437", "439"})
        self.assertFalse(any(row["verified"] is None for row in measured.by("area")["rows"]))
        self.assertIsNone(self.measure("2025-01-01", unit=("area", "437")).public_whole()["channels"])
        self.assertIsNotNone(self.measure("2025-01-01", unit=("area", "436")).public_whole()["channels"])

    def test_a_small_unit_shows_no_channels_and_neither_t5_nor_t6(self):
        self.register.certified("A", "A1", area_code="439")
        alone = self.measure("2025-01-01", unit=("area", "439")).public_whole()
        self.assertIsNone(alone["channels"])
        numerators = {target["code"]: target["numerator"] for target in alone["targets"]}
        self.assertEqual((numerators["T5"], numerators["T6"], numerators["T1"]), (None, None, 1))
        self.assertIsNotNone(self.measure("2025-01-01").public_whole()["channels"])

    def test_breakdowns_by_place_and_type_add_up(self):
        self.register.certified("A", "A1", commune_code="00094")
        self.register.certified("B", "B1", "2024-05-01", type="dnnvv", commune_code="00092")
        self.register.product("B2", "B", set_code="14")
        self.register.certificate("C-B2", "B2", "2024-01-01", star=4)
        self.register.channel("K", "B")
        self.register.check("K", "2025-01-01")
        measured = self.measure("2025-01-01")
        for dimension in ("area", "commune", "type"):
            rows = measured.by(dimension)["rows"]
            totals = [sum(row[name] for row in rows) for name in ("valid", "producers", "verified", "none")]
            self.assertEqual(totals, [3, 2, 1, 1])
        stars = {row["key"]: (row["valid"], row["producers"], row["verified"]) for row in measured.by("star")["rows"]}
        self.assertEqual(stars, {"3": (2, 2, 1), "4": (1, 1, 1), "5": (0, 0, 0)})
        groups = {row["key"]: (row["valid"], row["producers"]) for row in measured.by("group")["rows"]}
        self.assertEqual((groups["2"], groups["unknown"], groups["1"]), ((1, 1), (2, 2), (0, 0)))

    def test_month_ends_cross_the_year_and_meet_february(self):
        self.assertEqual(
            list(month_ends("2023-12", "2024-02")), [date(2023, 12, 31), date(2024, 1, 31), date(2024, 2, 29)]
        )


class RandomRegisters(unittest.TestCase):
    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix="register-"))
        self.addCleanup(shutil.rmtree, self.folder)
        write_geo(self.folder / "geo")

    def make(self, seed, name):
        random_register.write(self.folder / name, seed, self.folder / "geo")
        expected_reference.write(self.folder / name, self.folder / "geo")
        return self.folder / name

    def test_the_same_seed_gives_the_same_files(self):
        one, two = self.make(5, "one"), self.make(5, "two")
        for name in register_files.COLUMNS:
            self.assertEqual((one / f"{name}.csv").read_bytes(), (two / f"{name}.csv").read_bytes())

    def test_invariants_hold_in_twenty_registers(self):
        for seed in range(20):
            exported = Exported(self.make(seed, str(seed)))
            for year in range(2021, 2029):
                for known_at in (None, f"{year}-03-01T00:00:00Z"):
                    self.check_invariants(exported.measure(date(year, 6, 30), known_at))

    def check_invariants(self, measured):
        counts, channels = measured.counts(), measured.channel_figures()
        for part in (counts, *counts["byStar"].values()):
            self.assertEqual(part["everCertified"], part["valid"] + part["expired"] + part["revoked"])
        self.assertEqual(counts["valid"], sum(part["valid"] for part in counts["byStar"].values()))
        self.assertEqual(counts["producers"], channels["verified"] + channels["declaredOnly"] + channels["none"])
        self.assertEqual(counts["producers"], sum(channels["evidence"].values()))
        self.assertEqual(channels["evidence"]["verified"], channels["verified"])
        self.assertEqual(channels["evidence"]["none"], channels["none"])
        self.assertLessEqual(channels["narrow"], channels["wide"])
        self.assertLessEqual(channels["wide"], channels["verified"])
        self.assertLessEqual(channels["withoutThisMarketplace"], channels["verified"])
        for dimension in ("area", "commune", "type"):
            rows = measured.by(dimension)["rows"]
            self.assertEqual(counts["producers"], sum(row["producers"] for row in rows))
            self.assertEqual(counts["valid"], sum(row["valid"] for row in rows))

    def test_no_fact_has_two_values_at_one_instant_and_no_types_overlap(self):
        for seed in range(40):
            exported = Exported(self.make(seed, str(seed)))
            for histories in exported.register.histories.values():
                for key, versions in histories.items():
                    values = {}
                    for version in versions:
                        row = {name: value for name, value in version.values.items() if name != "recorded_at"}
                        self.assertEqual(values.setdefault(version.recorded, row), row, (seed, key))
            histories = exported.register.histories["producers"].values()
            instants = {version.recorded for versions in histories for version in versions}
            for known_at in instants:
                for periods in exported.register.known(known_at).producers.values():
                    for earlier, later in zip(periods, periods[1:]):
                        self.assertNotEqual(earlier["type_to"], "")
                        self.assertLessEqual(earlier["type_to"], later["type_from"])


@unittest.skipUnless(GEO.exists(), f"needs the geography files in {GEO}")
class Baseline(unittest.TestCase):
    def measured(self, as_of):
        folder = Path(tempfile.mkdtemp(prefix="register-"))
        self.addCleanup(shutil.rmtree, folder)
        register_files.write(folder, baseline.tables(as_of, GEO))
        expected_reference.write(folder, GEO)
        return Exported(folder)

    def test_the_plans_baseline_comes_out_exactly(self):
        for as_of in (date(2023, 12, 31), date(2023, 2, 28), date(2024, 2, 29), date(2023, 3, 1)):
            measured = self.measured(as_of).measure(as_of)
            counts = measured.counts()
            self.assertEqual((counts["everCertified"], counts["valid"], counts["expired"]), (284, 217, 67))
            self.assertEqual((counts["byStar"]["4"]["valid"], counts["byStar"]["3"]["valid"]), (11, 206))
            self.assertEqual((counts["byStar"]["4"]["expired"], counts["byStar"]["3"]["expired"]), (3, 64))
            self.assertEqual(counts["byStar"]["5"]["everCertified"], 0)
            targets = {target["code"]: target for target in measured.targets()}
            four = targets["T2a"]
            self.assertEqual((four["numerator"], four["denominator"], four["gap"], four["met"]), (11, 217, 33, False))
            self.assertEqual((targets["T1"]["numerator"], targets["T1"]["gap"]), (217, 83))
            self.assertEqual((targets["T2b"]["numerator"], targets["T2b"]["gap"]), (0, 11))

    def test_the_edge_is_met_a_day_before_one_more_is_valid_and_a_day_after_one_less(self):
        exported = self.measured(date(2023, 12, 31))
        self.assertLess(exported.measure(date(2024, 1, 1)).counts()["valid"], 217)
        self.assertNotEqual(exported.measure(date(2023, 12, 30)).counts()["expired"], 67)


if __name__ == "__main__":
    unittest.main()
