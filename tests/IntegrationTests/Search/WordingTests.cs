using System.Text;
using Marketplace.Search.Query;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Search;

/// <summary>What marks, spelling and hostile signs may change, and what they may not.</summary>
public sealed class WordingTests(SearchShop shop) : IClassFixture<SearchShop>
{
    [Theory]
    [InlineData("giò bột", "gio bot", "GIÒ BỘT", "Giò Bột", "gio bột")]
    [InlineData("đũa móc", "dua moc", "ĐŨA MÓC", "Dua Moc")]
    [InlineData("trám đen", "tram den", "TRÁM ĐEN")]
    public async Task Marks_case_and_composition_change_the_order_never_the_set(params string[] ways)
    {
        var sets = new List<string>();
        foreach (var way in ways.SelectMany(w => new[] { w, w.Normalize(NormalizationForm.FormD) }))
            sets.Add(string.Join(',', (await shop.FindAsync(way)).Items.Select(i => i.Code).Order()));
        sets.Distinct().Count().ShouldBe(1);
        sets[0].ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Exact_marks_come_before_other_marks()
    {
        (await shop.FindAsync("tràm")).Items[0].Name.ShouldStartWith("Tinh dầu tràm");
        (await shop.FindAsync("trám")).Items[0].Name.ShouldStartWith("Trám đen");
        (await shop.FindAsync("trầm")).Items.Take(3).ShouldAllBe(i => i.Name.Contains("trầm"));
    }

    [Theory]
    [InlineData("hoà hiệp", "hòa hiệp")]
    [InlineData("thuỷ hoàn", "thủy hoàn")]
    [InlineData("kì anh", "kỳ anh")]
    public async Task Schools_of_spelling_are_one(string one, string other) =>
        (await shop.FindAsync(one)).Items.Select(i => i.Code).ShouldBe((await shop.FindAsync(other)).Items.Select(i => i.Code));

    [Theory]
    [InlineData("nhunk hươu", "nhung hươu")]
    [InlineData("nuok mam", "nước mắm")]
    [InlineData("mật onh", "mật ong")]
    [InlineData("banhh chung", "bánh chưng")]
    public async Task One_letter_wrong_in_two_syllables_is_asked_back_when_nothing_else_is_found(string typed, string meant)
    {
        var found = await shop.FindAsync(typed);
        found.DidYouMean.ShouldBe(meant);
        (await shop.FindAsync(meant)).Total.ShouldBeGreaterThan(0);
    }

    [Theory]
    [InlineData("giq")]
    [InlineData("chw")]
    [InlineData("nhunk")]
    public async Task A_single_short_syllable_is_never_guessed(string typed)
    {
        var found = await shop.FindAsync(typed);
        (found.Total, found.DidYouMean).ShouldBe((0, null));
    }

    [Fact]
    public async Task What_finds_something_is_not_asked_back() => (await shop.FindAsync("nước mắm")).DidYouMean.ShouldBeNull();

    public static TheoryData<string> Hostile { get; } =
    [
        "*:*", "a* AND (", "name:cu^5~", "\"cu đơ", "[a TO z]", "cu\\", "+-&&||!(){}[]^\"~*?:\\/", "%_", "' OR 1=1 --", "\0\u0001\u001f\u007f", "\ud800",
            "\udc00\ud800x",
        "👍🏽", "\u202Eabc", "﷽", "a\u0300\u0301\u0302\u0303\u0304", "<script>", "{{7*7}}", "null", "=cudo", "^cu", "cu_do", "unknown",
            "0000000000000000000000 sao", "99999999999999999999k",
    ];

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task Hostile_text_is_literal(string text)
    {
        var found = await shop.FindAsync(text);
        found.Items.Count.ShouldBe(Math.Min(found.Total, 48));
        if (!text.Contains("sao") && !text.Any(char.IsLetterOrDigit) && text != "\ud800") (found.Total, found.SaidNothing)
            .ShouldBe((0, true), "no word: there is nothing to look for");
    }

    [Fact]
    public async Task Ten_thousand_letters_are_cut_and_answered()
    {
        foreach (var letters in new[] { "a", "ă ", "cu ", "mật ong ", "4 sao ", "120k ", "\u0301" })
            await shop.FindAsync(string.Concat(Enumerable.Repeat(letters, 10_000)));
    }

    [Fact]
    public async Task Five_hundred_facet_values_are_answered()
    {
        var many = Enumerable.Range(0, 500).Select(i => i.ToString("D5", System.Globalization.CultureInfo.InvariantCulture)).ToList();
        (await shop.FindAsync(new ProductFilter { Text = "cu đơ", Communes = many })).Total.ShouldBe(0);
        (await shop.FindAsync(new ProductFilter { Communes = many }, page: 100, size: 100)).Items.ShouldBeEmpty();
    }
}
