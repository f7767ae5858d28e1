using System.Globalization;
using System.Net;
using Marketplace.Accounts.Assistance;
using Marketplace.IntegrationTests.BackOffice;
using Marketplace.IntegrationTests.Storefront;
using Marketplace.Shared;
using Shouldly;

namespace Marketplace.IntegrationTests.Access;

/// <summary>What an officer does to act for a producer, by the pages.</summary>
internal static class AssistSteps
{
    public static string Day(this WorkSite site, int days) =>
        site.Host.Clock.VietnamToday().AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static Task<HttpResponseMessage> ConsentAsync(
        this HttpClient officer, WorkSite site, string producer, int lastDay = 30, IReadOnlyList<byte[]>? paper = null) =>
        officer.SendFilesAsync(
            AssistPaths.Officer(producer), "Paper", paper ?? [], ("GivenBy", "Bà Hoa, chủ cơ sở"), ("Way", "Paper"), ("GivenOn", site.Day(-1)),
            ("LastDay", site.Day(lastDay)));

    /// <summary>By the consent that runs.</summary>
    public static async Task<HttpResponseMessage> StartAsync(this HttpClient officer, string producer)
    {
        var button = (await officer.PageAsync(AssistPaths.Officer(producer))).QuerySelector("button[name=Start]").ShouldNotBeNull();
        return await officer.SendFilesAsync(AssistPaths.Officer(producer), "Paper", [], ("Start", button.GetAttribute("value")!));
    }

    public static async Task AssistAsync(this HttpClient officer, WorkSite site, string producer)
    {
        using var recorded = await officer.ConsentAsync(site, producer);
        recorded.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        using var started = await officer.StartAsync(producer);
        started.Headers.Location!.OriginalString.ShouldBe("/ban-hang");
    }
}
