using System.Globalization;
using System.Text;
using Marketplace.Search.Query;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Search;

public sealed class OwnNameTests(OwnNameShop shop) : IClassFixture<OwnNameShop>
{
    [Fact]
    public async Task A_product_asked_by_its_full_name_is_the_first_hit() => (await OwnNames.FaultsAsync(shop, shop.Services)).ShouldBeEmpty();

    [Theory]
    [InlineData("15/2025/QĐ-UBND", "HT-9005")]
    [InlineData("qd 15/2025/qd-ubnd", "HT-9005")]
    [InlineData("rượu nếp 15/2025/QĐ-UBND", "HT-9005")]
    [InlineData("QĐ 2716/QĐ-UBND", "HT-9006")]
    [InlineData("2716／QĐ－UBND", "HT-9006")]
    [InlineData("số 2716/QĐ-UBND ngày 01/06/2025", "HT-9006")]
    public async Task A_decision_is_found_by_its_number_however_it_is_written(string asked, string code) =>
        (await shop.FindAsync(asked)).Items.Select(i => i.Code).ShouldBe([code]);

    [Theory]
    [InlineData("K7"), InlineData("k-7"), InlineData("mã K7")]
    public async Task A_code_of_two_signs_is_found_where_it_is_all_that_was_typed(string asked) =>
        (await shop.FindAsync(asked)).Items.Select(i => i.Code).ShouldBe(["HT-9004"]);
}

public sealed class OwnNameElasticsearch9Tests(OwnNameElastic9Shop shop) : OwnNameElasticTests(shop), IClassFixture<OwnNameElastic9Shop>;

public sealed class OwnNameElasticsearch8Tests(OwnNameElastic8Shop shop) : OwnNameElasticTests(shop), IClassFixture<OwnNameElastic8Shop>;

public abstract class OwnNameElasticTests(ElasticShop shop)
{
    [Fact]
    public async Task A_product_asked_by_its_full_name_is_the_first_hit()
    {
        shop.SkipWithoutServer();
        (await OwnNames.FaultsAsync(shop, shop.Elastic)).ShouldBeEmpty();
    }
}

public sealed class OwnNameShop : SearchShop
{
    public OwnNameShop() => MoreRegister = OwnNames.Folder;
}

public sealed class OwnNameElastic9Shop : ElasticShop
{
    public OwnNameElastic9Shop() : base("TEST_ELASTICSEARCH_9") => MoreRegister = OwnNames.Folder;
}

public sealed class OwnNameElastic8Shop : ElasticShop
{
    public OwnNameElastic8Shop() : base("TEST_ELASTICSEARCH_8") => MoreRegister = OwnNames.Folder;
}

/// <summary>Invented products whose names hold numbers, degrees, packs, prices, stars, occasions or small words, beside the real register.</summary>
internal static class OwnNames
{
    public static readonly string Folder = Path.Combine(SearchShop.SeedFolder, "..", "tests", "IntegrationTests", "Search", "OwnNames");

    /// <summary>As it stands, in capitals, without marks, with a sign between the words, within talk, as one word: each must have the product first.</summary>
    public static async Task<IReadOnlyList<string>> FaultsAsync(SearchShop shop, ServiceProvider node)
    {
        var cards = (await shop.CardsAsync()).Where(c => c.Code.StartsWith("HT-9", StringComparison.Ordinal)).ToList();
        cards.Count.ShouldBeGreaterThanOrEqualTo(26);
        var faults = new List<string>();
        foreach (var card in cards)
            foreach (var asked in (string[])
                [card.Name, card.Name.ToUpperInvariant(), WithoutMarks(card.Name), card.Name.Replace(" ", " - ", StringComparison.Ordinal),
                    card.Name + " giá bao nhiêu", "mua " + card.Name, WithoutMarks(card.Name).Replace(" ", "", StringComparison.Ordinal)])
            {
                var found = await SearchShop.FindAsync(node, new ProductFilter { Text = asked });
                if (found.Items.Count == 0 || found.Items[0].Code != card.Code)
                    faults.Add($"{asked} -> {found.Total}: {string.Join(" | ", found.Items.Take(3).Select(i => i.Name))} {found.DidYouMean}");
            }
        return faults;
    }

    private static string WithoutMarks(string text) => new([.. text.Normalize(NormalizationForm.FormD)
        .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark).Select(c => c switch { 'đ' => 'd', 'Đ' => 'D', _ => c })]);
}
