using FsCheck;
using FsCheck.Fluent;
using Marketplace.Catalog.Products;
using Marketplace.Register;
using Shouldly;
using Xunit;

namespace Marketplace.UnitTests.Register;

/// <summary>The version rule on random histories of one key, in random order of rows and over random splits into imports.</summary>
public sealed class VersionHistoryProperties
{
    /// <summary>A value, the second at which it was recorded, and the import that brings it.</summary>
    private sealed record Row(string Value, int Second, int Import, int Line);

    /// <summary>At most one value for each instant: two are refused, and which one depends on their lines.</summary>
    private static Arbitrary<Row[]> Histories(bool recurring) => (
        from seconds in Gen.Choose(1, 9).ArrayOf(8)
        from values in Gen.Choose(0, 2).ArrayOf(8)
        from imports in Gen.Choose(0, 3).ArrayOf(8)
        from lines in Gen.Shuffle(Enumerable.Range(2, 8).ToArray())
        select seconds.Select((second, i) => new Row(recurring ? "ABC"[values[i]..(values[i] + 1)] : $"V{second}", second, imports[i], lines[i]))
            .DistinctBy(r => r.Second).ToArray()).ToArbitrary();

    [Fact]
    public void Order_of_rows_in_a_file_does_not_matter() => Prop.ForAll(Histories(recurring: true), rows =>
        Shown(Import([], rows)) == Shown(Import([], rows.Select((r, at) => r with { Line = at + 2 })))).QuickCheckThrowOnFailure();

    [Fact]
    public void What_is_known_at_any_instant_is_the_row_recorded_last_until_then() => Prop.ForAll(Histories(recurring: true), rows =>
        Enumerable.Range(0, 11).All(at => Value(Import([], rows), at) == rows.Where(r => r.Second <= at).MaxBy(r => r.Second)?.Value))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_history_that_was_written_out_is_taken_in_as_it_is() => Prop.ForAll(Histories(recurring: true), rows =>
    {
        var known = Split(rows);
        return Shown(Import([], known.Select((v, at) => new Row(v.Name, Second(v), 0, known.Count - at)))) == Shown(known);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void An_import_done_again_changes_nothing() => Prop.ForAll(Histories(recurring: true), rows =>
        Shown(Import(Import([], rows), rows)) == Shown(Import([], rows))).QuickCheckThrowOnFailure();

    [Fact]
    public void Split_into_imports_of_any_rows_does_not_matter_where_no_value_comes_back() => Prop.ForAll(Histories(recurring: false), rows =>
        Shown(Split(rows)) == Shown(Import([], rows))).QuickCheckThrowOnFailure();

    [Fact]
    public void Split_into_imports_in_order_of_recording_does_not_matter_ever() => Prop.ForAll(Histories(recurring: true), rows =>
        Shown(Split([.. rows.Select(r => r with { Import = r.Second / 3 })])) == Shown(Import([], rows))).QuickCheckThrowOnFailure();

    /// <summary>The one exception: a row that said nothing new was not kept, so what is recorded before it afterwards holds from then on.</summary>
    [Fact]
    public void A_repeat_is_not_remembered_when_another_value_is_recorded_before_it_later()
    {
        Row[] rows = [new("A", 1, 0, 2), new("A", 3, 0, 3), new("B", 2, 1, 2)];
        Shown(Split(rows)).ShouldBe("A@1 B@2");
        Shown(Import([], rows)).ShouldBe("A@1 B@2 A@3");
    }

    private static List<ProductVersion> Split(Row[] rows) =>
        rows.GroupBy(r => r.Import).OrderBy(g => g.Key).Aggregate(new List<ProductVersion>(), (known, import) => Import(known, import));

    private static List<ProductVersion> Import(List<ProductVersion> known, IEnumerable<Row> rows) =>
        VersionHistory.Merge(known, rows.Select(r => new Candidate<ProductVersion>(r.Line, Version(r))), (one, other) => one.Name == other.Name).Versions;

    private static ProductVersion Version(Row row) =>
        new() { Code = "P", ProducerCode = "X", Name = row.Value, RecordedAt = DateTimeOffset.UnixEpoch.AddSeconds(row.Second) };

    private static int Second(ProductVersion version) => (int)(version.RecordedAt - DateTimeOffset.UnixEpoch).TotalSeconds;

    private static string? Value(List<ProductVersion> known, int second) => known.LastOrDefault(v => Second(v) <= second)?.Name;

    private static string Shown(List<ProductVersion> known) => string.Join(' ', known.Select(v => $"{v.Name}@{Second(v)}"));
}
