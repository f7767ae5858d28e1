using Marketplace.EndToEndTests.Browsing;
using Marketplace.EndToEndTests.Buying;
using Marketplace.IntegrationTests.Media;
using Shouldly;
using Xunit;

namespace Marketplace.EndToEndTests.Selling;

/// <summary>
/// Somebody without an account signs up, says which producer it is and writes the first listing; an officer looks at both; a buyer finds it.
/// </summary>
public sealed class NewProducerSellsTests(ShopInBrowser shop) : IClassFixture<ShopInBrowser>
{
    /// <summary>From the empty form of signing up to the submitted listing.</summary>
    private const int MostActs = 24;

    private static readonly TimeSpan _found = TimeSpan.FromSeconds(5);

    [Theory(Skip = ShopInBrowser.Missing, SkipUnless = nameof(ShopInBrowser.IsThere), SkipType = typeof(ShopInBrowser))]
    [InlineData(HandKind.Touch)]
    [InlineData(HandKind.Keys)]
    [InlineData(HandKind.MouseWithoutScripts)]
    public async Task A_new_producer_submits_a_listing_in_few_steps_and_a_buyer_finds_it(HandKind kind)
    {
        var name = $"Mật ong nhà {kind}";
        var producer = new Hand(
            await shop.OpenAsync("/dang-ky?returnUrl=/ban-hang/co-so", Hand.WidthOf(kind), scripts: kind != HandKind.MouseWithoutScripts), kind);
        await SellingSteps.SignUpAsync(producer, shop, $"{kind}@nha.example".ToLowerInvariant());
        await SellingSteps.ApplyAsync(producer, $"Vườn {kind}");
        await SellingSteps.WriteAsync(producer, name, TestPictures.Photo(1600, 1200));
        (await producer.Page.Locator("main .mark").First.TextContentAsync()).ShouldBe("Đang chờ duyệt");
        producer.Acts.ShouldBeLessThanOrEqualTo(MostActs);

        var officer = await shop.OpenAsync("/giam-sat/co-so", 1280, state: await shop.SignInAsync("can-bo@mau.example", BuyingShop.Password));
        await SellingSteps.VerifyAsync(officer, $"Vườn {kind}");
        await SellingSteps.ApproveAsync(officer, name);
        (await SellingSteps.FoundWithinAsync(await shop.OpenAsync("/", 360), name, _found)).ShouldBeTrue("a buyer finds it by its name");
    }
}
