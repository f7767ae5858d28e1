using System.Net;
using Marketplace.IntegrationTests.Hosting;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Storefront;

public sealed class AnswerTests(ShopHost shop) : IClassFixture<ShopHost>
{
    [Theory]
    [InlineData("/san-pham/mat-ong-KHONG-CO")]
    [InlineData("/nha-san-xuat/ai-do-P-999")]
    [InlineData("/chung-nhan/KHONG-CO")]
    [InlineData("/danh-muc/x-99")]
    [InlineData("/huyen/x-999")]
    [InlineData("/trang/khong-co")]
    [InlineData("/khong/co/gi")]
    [InlineData("/en/khong-co")]
    public async Task Unknown_address_answers_404_with_words_and_is_not_kept(string path)
    {
        var answer = await shop.Browser().GetAsync(path, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        answer.Headers.ETag.ShouldBeNull();
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("<h1>");
        (await shop.Browser().GetAsync(path, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("/san-pham/khac-HT-0100", "/san-pham/banh-da-vung-nguyen-lam-HT-0100")]
    [InlineData("/en/san-pham/khac-HT-0100", "/en/san-pham/banh-da-vung-nguyen-lam-HT-0100")]
    [InlineData("/san-pham/khac-HT-0100?goi=goi-20-chiec", "/san-pham/banh-da-vung-nguyen-lam-HT-0100?goi=goi-20-chiec")]
    [InlineData("/huyen/khac-439", "/huyen/huong-son-439")]
    [InlineData("/danh-muc/khac-1", "/danh-muc/thuc-pham-1")]
    [InlineData("/trang/tieu-chi-xep-hang", "/tieu-chi-xep-hang")]
    public async Task Right_code_with_other_words_moves_to_the_own_address(string asked, string own) =>
        (await shop.Browser().AddressAsync(asked)).ShouldBe(own);

    [Fact]
    public async Task Pages_answer_HEAD_as_they_answer_GET()
    {
        using var ask = new HttpRequestMessage(HttpMethod.Head, "/tim-kiem");
        var answer = await shop.Browser().SendAsync(ask, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
    }

    [Fact]
    public async Task Withdrawn_product_answers_410_and_database_down_503()
    {
        using var host = new RunningHost(seed: "Samples", settings: ("Media:WarmUp", "false"));
        var browser = host.Browser();
        var address = await browser.AddressAsync($"/san-pham/x-{ShopSteps.Starred}");

        await host.SqlAsync($"UPDATE listings SET state = 'Withdrawn' WHERE code = '{ShopSteps.Starred}'");
        var gone = await browser.PageAsync(address, 410);
        gone.QuerySelector("h1")!.TextContent.ShouldBe("Bánh đa vừng Nguyên Lâm");

        await browser.PageAsync("/");
        host.TakeDatabaseAway();
        var down = await browser.GetAsync("/tim-kiem", TestContext.Current.CancellationToken);
        down.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        down.Headers.RetryAfter.ShouldNotBeNull();
        var words = await down.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        words.ShouldContain("<h1>Chợ đang bận</h1>");
        words.ShouldMatch("Mã lỗi để báo cho người vận hành: [0-9A-Za-z:-]{8,}");
        (await browser.GetAsync("/en/tim-kiem", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);

        host.BringDatabaseBack();
        (await browser.GetAsync("/tim-kiem", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
