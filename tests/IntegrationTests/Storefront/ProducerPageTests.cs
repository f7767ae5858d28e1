using Marketplace.IntegrationTests.Hosting;
using Marketplace.Shared;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Storefront;

/// <summary>M06: who a producer is, since when, what it has certified, and when it takes no orders.</summary>
public sealed class ProducerPageTests : IDisposable
{
    private const string Header = "producer_code,closed_from,closed_to,notice\n";
    private readonly RunningHost _host = new(seed: "Register", settings: ("Media:WarmUp", "false"));

    [Fact]
    public async Task Page_tells_who_the_producer_is_since_when_and_its_products_certified_first()
    {
        await _host.ImportAsync(
            ("producers.csv", "producer_code,name,type,type_from,type_to,commune_code,legacy_commune_code,address,phone,tax_code\n"
                + "P-M06,HTX Đồi Cam,htx,,,18073,18070,Thôn 3,0912 000 111,\n"),
            ("products.csv", "product_code,producer_code,name,set_code,description\nHT-M06-1,P-M06,Cam Đồi,,\nHT-M06-2,P-M06,Mứt Cam Đồi,,\n"),
            ("certificates.csv", "certificate_code,product_code,star,score,decision_no,authority,legal_basis,issued_on,revoked_on,recorded_at\n"
                + "C-M06,HT-M06-2,4,80,1/QĐ,province,,2025-03-01,,\n"));
        var page = await PageAsync("P-M06");
        page.QuerySelector("h1")!.TextContent.ShouldBe("HTX Đồi Cam");
        var facts = page.QuerySelectorAll(".facts dt").ToDictionary(t => t.TextContent, t => t.NextElementSibling!.TextContent);
        facts["Loại hình"].ShouldBe("Hợp tác xã");
        facts["Địa chỉ"].ShouldStartWith("Thôn 3, ");
        facts["Vào OCOP năm"].ShouldBe("2025");
        page.QuerySelectorAll(".tile h3").Select(t => t.TextContent.Trim()).ShouldBe(["Mứt Cam Đồi", "Cam Đồi"]);
        page.QuerySelector(".holiday").ShouldBeNull();
    }

    [Fact]
    public async Task Holiday_is_told_two_weeks_ahead_and_gone_on_the_day_orders_are_taken_again()
    {
        var first = _host.Clock.VietnamToday().AddDays(20);
        var again = first.AddDays(7);
        await _host.ImportAsync(("notices.csv", Header + $"P-001,{first:yyyy-MM-dd},{again:yyyy-MM-dd},\"Nghỉ làm giỗ tổ <nghề>\"\n"));
        (await NoticeAsync()).ShouldBeNull();
        MoveTo(first.AddDays(-14));
        (await NoticeAsync()).ShouldStartWith($"Sắp nghỉ, không nhận đơn từ {first:dd/MM/yyyy} đến hết {again.AddDays(-1):dd/MM/yyyy}");
        MoveTo(first);
        (await NoticeAsync()).ShouldBe($"Đang nghỉ, không nhận đơn từ {first:dd/MM/yyyy} đến hết {again.AddDays(-1):dd/MM/yyyy} Nghỉ làm giỗ tổ <nghề>");
        MoveTo(again);
        (await NoticeAsync()).ShouldBeNull();
    }

    /// <summary>The page was kept before; a changed notice shows within the five seconds that pages are fresh.</summary>
    [Fact]
    public async Task Holiday_that_is_called_off_is_gone_from_a_kept_page()
    {
        var today = _host.Clock.VietnamToday();
        await _host.ImportAsync(("notices.csv", Header + $"P-001,{today:yyyy-MM-dd},{today.AddDays(3):yyyy-MM-dd},Nghỉ\n"));
        (await NoticeAsync()).ShouldNotBeNull();
        _host.Clock.Advance(TimeSpan.FromMinutes(1));
        await _host.ImportAsync(("notices.csv", $"producer_code,closed_from,closed_to,notice,void\nP-001,{today:yyyy-MM-dd},,,yes\n"));
        (await NoticeAsync()).ShouldBeNull();
    }

    private void MoveTo(DateOnly day) => _host.Clock.SetUtcNow(new DateTimeOffset(day, new TimeOnly(3, 0), TimeSpan.Zero));

    private async Task<string?> NoticeAsync() =>
        (await PageAsync("P-001")).QuerySelector(".holiday") is { } notice ? string.Join(' ', notice.Children.Select(c => c.TextContent.Trim())) : null;

    private async Task<AngleSharp.Html.Dom.IHtmlDocument> PageAsync(string code)
    {
        var browser = _host.Browser();
        return await browser.PageAsync(await browser.AddressAsync($"/nha-san-xuat/x-{code}"));
    }

    public void Dispose() => _host.Dispose();
}
