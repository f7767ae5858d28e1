using Marketplace.Search;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Search;

public sealed class SuggestTests(SearchShop shop) : IClassFixture<SearchShop>
{
    private Task<IReadOnlyList<Suggestion>> AskAsync(string text) => shop.Services.GetRequiredService<Suggest>().ExecuteAsync(text, 10, default);

    [Theory]
    [InlineData("cu", "product", "Cu đơ Thành Đạt")]
    [InlineData("mật on", "product", "Mật ong Kiến Quốc")]
    [InlineData("ong mat", "product", "Mật ong Kiến Quốc")]
    [InlineData("nguyen lam", "producer", "HTX Sản xuất thương mại và dịch vụ Nguyên Lâm")]
    [InlineData("huyen can", "place", "Huyện Can Lộc (cũ)")]
    [InlineData("do uong", "category", "Đồ uống")]
    public async Task Every_typed_word_begins_a_word_of_the_name(string text, string kind, string expected) =>
        (await AskAsync(text)).ShouldContain(s => s.Kind == kind && s.Text == expected);

    [Fact]
    public async Task The_first_suggestion_is_what_is_meant_by_synonyms_and_joined_words_too()
    {
        var faults = new List<string>();
        foreach (var query in GoldenQuery.Read(Path.Combine("suggest", "suggest.json")))
        {
            var suggestions = await AskAsync(query.Q);
            if (suggestions.Count == 0 || !query.First!.Any(f => suggestions[0].Text.StartsWith(f, StringComparison.Ordinal)))
                faults.Add($"{query.Q} -> {string.Join(" | ", suggestions.Select(s => s.Text))}");
        }
        faults.ShouldBeEmpty(string.Join('\n', faults));
    }

    [Fact]
    public async Task Addresses_are_those_of_the_pages()
    {
        (await AskAsync("cu do thanh dat"))[0].Url.ShouldBe("/san-pham/cu-do-thanh-dat-HT-0004");
        (await AskAsync("huyen can")).Single(s => s.Kind == "place").Url.ShouldBe("/huyen/can-loc-443");
    }

    [Theory]
    [InlineData("")]
    [InlineData("c")]
    [InlineData(" ")]
    [InlineData("zzzz")]
    [InlineData("*")]
    public async Task Too_little_or_nothing_known_suggests_nothing(string text) => (await AskAsync(text)).ShouldBeEmpty();
}
