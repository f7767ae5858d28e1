using System.Globalization;
using Marketplace.Catalog.Drafts;
using Marketplace.Catalog.ListingImport;
using Marketplace.Catalog.Products;
using Shouldly;
using Xunit;

namespace Marketplace.UnitTests.Catalog;

/// <summary>What is declared of a label: each field by itself, and all of them beside each other.</summary>
public sealed class LabelFieldTests
{
    private static readonly CultureInfo _vietnamese = CultureInfo.GetCultureInfo("vi-VN"), _english = CultureInfo.GetCultureInfo("en");

    public static TheoryData<string> Keys => [.. LabelFields.All.Select(f => f.Key)];

    [Theory, MemberData(nameof(Keys))]
    public void A_field_reads_what_it_wrote_and_touches_no_other(string key)
    {
        var field = LabelFields.Find(key)!;
        var before = LabelFields.All.Aggregate(new ProductLabel(), (label, f) => f.Write(label, "old " + f.Key));
        var after = field.Write(before, "new");
        field.Read(after).ShouldBe("new");
        LabelFields.All.Where(f => f != field).ShouldAllBe(f => f.Read(after) == "old " + f.Key);
        field.Write(after, "old " + key).ShouldBe(before);
    }

    [Theory, MemberData(nameof(Keys))]
    public void A_field_is_worded_in_both_languages_and_explained_in_the_template(string key)
    {
        var field = LabelFields.Find(key)!;
        field.Name(_vietnamese).ShouldNotBe(field.Name(_english));
        foreach (var said in (string[])[field.How, field.Example, field.Question(_vietnamese), field.Question(_english)]) said.ShouldNotBeEmpty();
        if (field.Need == LabelNeed.Nobody) return;
        field.Missing.Text(_vietnamese).ShouldNotBe(field.Missing.Text(_english));
    }

    [Theory, MemberData(nameof(Keys))]
    public void A_field_is_one_difference_between_two_versions(string key)
    {
        var field = LabelFields.Find(key)!;
        var after = new DraftContent { Label = field.Write(new ProductLabel(), "new") };
        DraftDifferences.Between(new DraftContent(), after).ShouldBe([new DraftDifference(key, "", "new")]);
    }

    [Theory, MemberData(nameof(Keys))]
    public void A_field_is_asked_of_its_products_alone_and_its_claims_are_read(string key)
    {
        var field = LabelFields.Find(key)!;
        var rules = new ListingRules([new BannedClaim { Words = "chữa khỏi", LegalBasis = "NĐ" }], [], new DateOnly(2026, 11, 29));
        foreach (var (set, isFood, isAlcohol) in ((string, bool, bool)[])[("04", true, false), ("14", true, true), ("19", false, false)])
        {
            var isAsked = field.Need == LabelNeed.Food && isFood || field.Need == LabelNeed.Alcohol && isAlcohol;
            DraftGaps.Of(new DraftContent { SetCode = set }, rules).Count(g => g.What.Key == key + "_Missing").ShouldBe(isAsked ? 1 : 0, set);
            field.IsFor(set).ShouldBe(isAlcohol || field.Need != LabelNeed.Alcohol, set);
        }
        var claiming = new DraftContent { Label = field.Write(new ProductLabel(), "Chữa  khỏi ho.") };
        rules.ClaimsIn(claiming).Select(c => c.Field).ShouldBe(field.MayClaim ? [key] : []);
    }

    [Fact]
    public void No_two_columns_or_fields_are_called_alike()
    {
        ImportColumns.All.Select(c => c.Key).ShouldBeUnique();
        ImportColumns.All.Select(c => c.Heading.ToLower(_vietnamese)).ShouldBeUnique();
        foreach (var language in (CultureInfo[])[_vietnamese, _english]) LabelFields.All.Select(f => f.Name(language)).ShouldBeUnique();
        LabelFields.All.ShouldAllBe(f => f.Longest <= ImportColumns.LongestCell);
        LabelFields.AsAsked.ShouldBe(LabelFields.All, ignoreOrder: true);
    }
}
