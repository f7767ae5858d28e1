using Marketplace.Register;
using Shouldly;
using Xunit;

namespace Marketplace.UnitTests.Register;

public sealed class CellTests
{
    [Theory]
    [InlineData("2026-01-31T08:00:00+07:00", "2026-01-31T01:00:00Z")]
    [InlineData("2026-01-31T08:00:00.120000Z", "2026-01-31T08:00:00.12Z")]
    [InlineData("2026-01-31T08:00:00.000001-05", "2026-01-31T13:00:00.000001Z")]
    [InlineData("2026-01-31T08:00+0730", "2026-01-31T00:30:00Z")]
    public void Instants_are_written_in_utc_with_the_fraction_they_need(string cell, string written) =>
        CellValue.Write(CellValue.Instant(cell).Value).ShouldBe(written);

    [Theory]
    [InlineData("2026-01-31")]
    [InlineData("2026-01-31T08:00:00")]
    [InlineData("2026-01-31 08:00:00Z")]
    [InlineData("2026-02-30T08:00:00Z")]
    [InlineData("2026-01-31T24:00:00Z")]
    [InlineData("0001-01-01T00:00:00+07:00")]
    [InlineData("31/01/2026")]
    [InlineData("2026-01-31T08:00:00+15:00")]
    public void What_is_no_instant_with_an_offset_is_refused(string cell) =>
        CellValue.Instant(cell).Problem!.Key.ShouldBe(nameof(RegisterMessages.NotAnInstant));

    [Fact]
    public void An_instant_finer_than_a_microsecond_is_refused() =>
        CellValue.Instant("2026-01-31T08:00:00.1234567Z").Problem.ShouldBe(RegisterMessages.TooFine);

    [Theory]
    [InlineData("2025-02-29")]
    [InlineData("2025-2-9")]
    [InlineData("9999-12-31")]
    [InlineData("20250209")]
    public void What_is_no_calendar_date_is_refused(string cell) => CellValue.Date(cell).Problem.ShouldBe(RegisterMessages.NotADate);

    [Theory]
    [InlineData("70.0", "70")]
    [InlineData("69.9999", "69.9999")]
    [InlineData("0", "0")]
    public void Numbers_are_written_without_needless_zeros(string cell, string written) =>
        CellValue.Write(CellValue.Number(0, 100)(cell).Value).ShouldBe(written);

    [Theory]
    [InlineData("100.01")]
    [InlineData("-1")]
    [InlineData("7,5")]
    [InlineData("1e1")]
    [InlineData("69.99999")]
    [InlineData("NaN")]
    public void Numbers_outside_bounds_or_finer_than_four_decimals_are_refused(string cell) => CellValue.Number(0, 100)(cell).Problem.ShouldNotBeNull();

    [Theory]
    [InlineData("HT-0001")]
    [InlineData("Mã số 5, (cũ)")]
    [InlineData("a.b_c")]
    public void Printable_codes_are_taken(string cell) => CellText.Code(cell).Value.ShouldBe(cell);

    [Theory]
    [InlineData(" a")]
    [InlineData("a ")]
    [InlineData("a/b")]
    [InlineData("a;b")]
    [InlineData("..")]
    [InlineData("a\nb")]
    [InlineData("a\0b")]
    [InlineData("a\u202eb")]
    [InlineData("a\uFFFDb")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public void Codes_that_an_address_or_a_list_cannot_hold_are_refused(string cell) => CellText.Code(cell).Problem.ShouldNotBeNull();

    [Theory]
    [InlineData("HT\u200b-1", nameof(RegisterMessages.InvisibleInCode))]
    [InlineData("HT\u00a0-1", nameof(RegisterMessages.InvisibleInCode))]
    [InlineData("HT\u00ad-1", nameof(RegisterMessages.InvisibleInCode))]
    [InlineData("\u041dT-1", nameof(RegisterMessages.LookAlikeInCode))]
    [InlineData("HT\u20131", nameof(RegisterMessages.LookAlikeInCode))]
    [InlineData("\uff28T-1", nameof(RegisterMessages.LookAlikeInCode))]
    [InlineData("HT-\uff11", nameof(RegisterMessages.LookAlikeInCode))]
    [InlineData("HT-\u0661", nameof(RegisterMessages.LookAlikeInCode))]
    [InlineData("\ua4e7T-1", nameof(RegisterMessages.LookAlikeInCode))]
    [InlineData("HT\u02d71", nameof(RegisterMessages.LookAlikeInCode))]
    [InlineData("HT\u2043-1", nameof(RegisterMessages.LookAlikeInCode))]
    [InlineData("HT\u4E001", nameof(RegisterMessages.LookAlikeInCode))]
    [InlineData("H\u0131-1", nameof(RegisterMessages.LookAlikeInCode))]
    [InlineData("HT-1\u0336", nameof(RegisterMessages.LookAlikeInCode))]
    [InlineData("HT\uFFFE", nameof(RegisterMessages.NoCharacter))]
    public void Codes_that_only_look_like_another_are_refused(string cell, string reason) => CellText.Code(cell).Problem!.Key.ShouldBe(reason);

    [Theory]
    [InlineData("HT-1", "ht-1")]
    [InlineData("HT-1", "HT\u20131")]
    [InlineData("HT-1", "\uff28\uff34-1")]
    [InlineData("C 1", "C  1")]
    [InlineData("\u0110-1", "\u0111-1")]
    public void Codes_of_one_shape_are_told_apart_by_nobody(string one, string other) => CodeShape.Of(one).ShouldBe(CodeShape.Of(other));

    [Theory]
    [InlineData("9.12E+08", nameof(RegisterMessages.SpreadsheetNumber))]
    [InlineData("9,12E+08", nameof(RegisterMessages.SpreadsheetNumber))]
    [InlineData("#N/A", nameof(RegisterMessages.SpreadsheetFault))]
    [InlineData("#REF!", nameof(RegisterMessages.SpreadsheetFault))]
    [InlineData("########", nameof(RegisterMessages.SpreadsheetFault))]
    [InlineData("9.12345678E8", nameof(RegisterMessages.SpreadsheetNumber))]
    [InlineData("1.5e-07", nameof(RegisterMessages.SpreadsheetNumber))]
    [InlineData("Err:502", nameof(RegisterMessages.SpreadsheetFault))]
    [InlineData("#N/A N/A", nameof(RegisterMessages.SpreadsheetFault))]
    [InlineData("#TRÀN!", nameof(RegisterMessages.SpreadsheetFault))]
    [InlineData("#NV", nameof(RegisterMessages.SpreadsheetFault))]
    [InlineData("#n/d", nameof(RegisterMessages.SpreadsheetFault))]
    [InlineData("#I/T", nameof(RegisterMessages.SpreadsheetFault))]
    [InlineData("#¡VALOR!", nameof(RegisterMessages.SpreadsheetFault))]
    [InlineData("#¿NOMBRE?", nameof(RegisterMessages.SpreadsheetFault))]
    public void What_a_spreadsheet_did_to_a_cell_is_said(string cell, string reason) => SpreadsheetDamage.In(cell)!.Key.ShouldBe(reason);

    [Theory]
    [InlineData("#REF!"), InlineData("#BEZUG!"), InlineData("#NAME?"), InlineData("#NOMBRE?"), InlineData("#NOM?"), InlineData("#WERT!")]
    [InlineData("#VALEUR!"), InlineData("#VALOR!"), InlineData("#DIV/0!"), InlineData("#¡DIV/0!"), InlineData("#NUM!"), InlineData("#ZAHL!")]
    [InlineData("#NOMBRE!"), InlineData("#NULL!"), InlineData("#NUL!"), InlineData("#SPILL!"), InlineData("#CALC!"), InlineData("####")]
    public void A_fault_in_the_language_of_any_spreadsheet_is_none_of_the_registers_values(string cell) =>
        SpreadsheetDamage.In(cell)!.Key.ShouldBe(nameof(RegisterMessages.SpreadsheetFault));

    [Theory]
    [InlineData("#1 trong tỉnh"), InlineData("#NVL sạch"), InlineData("#")]
    [InlineData("1E5")]
    [InlineData("#Ngon!")]
    [InlineData("Err: 5")]
    [InlineData("12/QĐ-UBND")]
    public void What_people_type_is_no_damage(string cell) => SpreadsheetDamage.In(cell).ShouldBeNull();

    [Fact]
    public void A_list_of_codes_is_a_set() => CellText.CodeList("b; a;b;").Value.ShouldBe("a;b");

    [Theory]
    [InlineData("vi", "producers.csv:7: star: không phải số từ 3 đến 5")]
    [InlineData("en", "producers.csv:7: star: not a number from 3 to 5")]
    public void A_problem_says_where_and_why_in_the_readers_language(string language, string line) =>
        new RowProblem("producers.csv", 7, "star", RegisterMessages.OutsideBounds(3, 5)).ToString(System.Globalization.CultureInfo.GetCultureInfo(language))
            .ShouldBe(line);
}
