using System.Net;
using Marketplace.IntegrationTests.Storefront;
using Shouldly;
using SixLabors.ImageSharp;
using Xunit;

namespace Marketplace.IntegrationTests.Media;

public sealed class ServedCardTests(ShopHost shop) : IClassFixture<ShopHost>
{
    private readonly HttpClient _browser = shop.Browser();

    [Fact]
    public async Task Product_producer_and_front_page_have_a_card()
    {
        var tags = new HashSet<string>();
        string[] addresses = [$"/the-chia-se/san-pham/{ShopSteps.Starred}.jpg", "/the-chia-se/nha-san-xuat/P-001.jpg", "/the-chia-se/trang-chu/ha-tinh.jpg"];
        foreach (var address in addresses)
        {
            using var answer = await _browser.GetAsync(address, Cancel);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, address);
            answer.Content.Headers.ContentType!.MediaType.ShouldBe("image/jpeg");
            answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
            var content = await answer.Content.ReadAsByteArrayAsync(Cancel);
            if (Environment.GetEnvironmentVariable("SHOW_CARDS") is { Length: > 0 } folder)
                await File.WriteAllBytesAsync(Path.Combine(folder, tags.Count + ".jpg"), content, Cancel);
            var card = Image.Identify(content);
            (card.Width, card.Height, card.Metadata.ExifProfile).ShouldBe((1200, 630, null));
            tags.Add(answer.Headers.ETag!.Tag).ShouldBeTrue("each is another");
        }
    }

    [Theory]
    [InlineData("/the-chia-se/san-pham/NO-SUCH.jpg")]
    [InlineData("/the-chia-se/nha-san-xuat/NO-SUCH.jpg")]
    [InlineData("/the-chia-se/san-pham/..%2f..%2fappsettings.jpg")]
    [InlineData("/the-chia-se/trang-chu/other.jpg")]
    [InlineData("/the-chia-se/khac/HT-0001.jpg")]
    public async Task Of_what_is_not_in_the_shop_there_is_no_card(string address) =>
        (await _browser.GetAsync(address, Cancel)).StatusCode.ShouldBe(HttpStatusCode.NotFound);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}
