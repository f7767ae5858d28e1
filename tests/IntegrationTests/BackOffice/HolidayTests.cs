using System.Net;
using Marketplace.Data.Changes;
using Marketplace.IntegrationTests.Programme;
using Marketplace.IntegrationTests.Storefront;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.BackOffice;

/// <summary>A producer says when it takes no orders, and buyers read it on its page (M06).</summary>
public sealed class HolidayTests
{
    private const string Page = "/ban-hang/ngay-nghi";

    [Fact]
    public async Task A_holiday_is_on_the_producers_page_until_it_is_called_off()
    {
        await using var site = await WorkSite.StartAsync();
        var today = site.Host.Clock.VietnamToday();
        var (from, last) = (today.AddDays(2).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), today.AddDays(5).ToString("dd/MM/yyyy",
            System.Globalization.CultureInfo.InvariantCulture));
        using var wrong = await site.Owner.SendFormAsync(Page, ("From", from), ("LastDay", today.AddDays(-1).ToString("yyyy-MM-dd",
            System.Globalization.CultureInfo.InvariantCulture)));
        (await WorkSite.ParseAsync(wrong)).QuerySelector(".error-summary a")!.GetAttribute("href").ShouldBe("#lastday");
        using var set = await site.Owner.SendFormAsync(Page, ("From", from), ("LastDay", last), ("Text", "Nghỉ vụ mật."));
        set.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await ShownAsync(site)).ShouldContain("Nghỉ vụ mật.");
        using var off = await site.Owner.SendFormAsync(Page, ("CallOff", from));
        (await ShownAsync(site)).ShouldNotContain("Nghỉ vụ mật.");
        using var other = await site.PersonAsync("chu@mamloc.example", "P2", ProducerRole.Owner);
        using var foreign = await other.SendFormAsync(Page + "?co-so=P2", ("From", from), ("LastDay", last), ("Text", "Của P2."));
        (await ShownAsync(site)).ShouldNotContain("Của P2.");
    }

    private static async Task<string> ShownAsync(WorkSite site)
    {
        await using var scope = site.Host.Services.CreateAsyncScope();
        await site.Host.Services.GetRequiredService<ChangeFeed>().ArriveAsync(scope.ServiceProvider.GetRequiredService<DbContext>());
        return (await site.Host.Browser().PageAsync("/nha-san-xuat/ong-vang-P1")).QuerySelector("main")!.TextContent;
    }
}
