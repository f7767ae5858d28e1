using Marketplace.Catalog.Certificates.Reminders;
using Marketplace.IntegrationTests.Databases;
using Marketplace.IntegrationTests.Storefront;
using Shouldly;
using Xunit;
using static Marketplace.IntegrationTests.Certificates.CertificateSite;

namespace Marketplace.IntegrationTests.Certificates;

/// <summary>A producer's own certificates that end soon: a task at home, and a list with the papers that officers have seen.</summary>
public sealed class OwnRenewalTests
{
    private const string Renewals = "/ban-hang/chung-nhan";

    [Theory, ClassData(typeof(EachEngine))]
    public async Task A_producer_sees_its_certificate_from_180_days_before_the_end_until_another_follows(Engine engine)
    {
        await using var site = await StartAsync(engine);
        using (var early = await site.ProducerAsync("som", "P-OWN"))
            (await early.PageAsync(Renewals)).QuerySelector("main li.panel").ShouldBeNull("it ends in half a year");
        site.Site.Host.Clock.Advance(TimeSpan.FromDays(10));
        using var own = await site.ProducerAsync("chu", "P-OWN");
        using var other = await site.ProducerAsync("khac", "P-OTHER");
        using var officer = await site.OfficerAsync("mot", Own);
        var file = await officer.PageAsync($"{Home}/gia-han/{Code}");
        foreach (var box in file.QuerySelectorAll("main form input[type=checkbox]")) box.RemoveAttribute("name");
        (await SendAsync(officer, $"{Home}/gia-han/{Code}", file, ("Rows[0].IsDone", "true"))).Errors.ShouldBeEmpty();

        (await own.PageAsync("/ban-hang")).QuerySelector($".todo a[href='{Renewals}'] b")!.TextContent.ShouldBe("1");
        var certificate = (await own.PageAsync(Renewals)).QuerySelectorAll("main li.panel").ShouldHaveSingleItem();
        certificate.QuerySelector("a")!.GetAttribute("href").ShouldBe($"/chung-nhan/{Code}");
        certificate.QuerySelectorAll("li").Length.ShouldBeGreaterThan(10);
        certificate.QuerySelectorAll("li .mark").Length.ShouldBe(1, "an officer has seen one paper");
        (await other.PageAsync(Renewals)).QuerySelector("main")!.TextContent.ShouldNotContain(Code);

        (await SendAsync(officer, $"{Home}/nhap?san-pham={Product}", Paper(site.Today()))).Status.ShouldBe(System.Net.HttpStatusCode.SeeOther);
        (await own.PageAsync(Renewals)).QuerySelector("main li.panel").ShouldBeNull("another follows");
    }

    [Fact]
    public void The_letter_before_the_end_leads_to_that_list() => RemindOfRenewalHandler.ProducerPage.ShouldBe(Renewals);
}
