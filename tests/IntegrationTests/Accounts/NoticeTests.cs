using System.Globalization;
using System.Net;
using Marketplace.Accounts.Audit;
using Marketplace.Accounts.Policies;
using Marketplace.Accounts.Users;
using Marketplace.IntegrationTests.BackOffice;
using Marketplace.IntegrationTests.Databases;
using Marketplace.IntegrationTests.Hosting;
using Marketplace.IntegrationTests.Storefront;
using Marketplace.Mail.Notices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Accounts;

/// <summary>Letters that come again stop by one click of their reader, over HTTP.</summary>
public sealed class NoticeTests : IAsyncLifetime
{
    private WorkSite _site = null!;
    private Guid _owner;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _site = await WorkSite.StartAsync();
        _owner = await _site.QueryAsync(db => db.Set<Membership>().Select(m => m.AccountId).SingleAsync(Cancel));
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    public static TheoryData<NoticeKind> Kinds() => [.. Enum.GetValues<NoticeKind>()];

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_mail_program_stops_one_kind_for_one_person_by_a_post_and_reading_stops_nothing(NoticeKind kind)
    {
        var page = new Uri(await AddressAsync(kind)).AbsolutePath;
        var oneClick = page + NoticeTickets.OneClick;
        using var anybody = _site.Host.Browser();
        using var got = await anybody.GetAsync(oneClick, Cancel);
        (got.StatusCode, got.Headers.Location!.OriginalString).ShouldBe((HttpStatusCode.SeeOther, page));
        (await anybody.PageAsync(page)).QuerySelector("button[name=Stop]").ShouldNotBeNull();
        (await StopsAsync()).ShouldBeEmpty();

        for (var i = 0; i < 2; i++)
        {
            using var body = new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]);
            (await anybody.PostAsync(oneClick, body, Cancel)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        }
        (await StopsAsync()).ShouldBe([(_owner, kind)]);
        using var resumed = await anybody.SendFormAsync(page, ("Resume", kind.ToString()));
        resumed.Headers.Location!.OriginalString.ShouldBe(page);
        (await StopsAsync()).ShouldBeEmpty();
        using var stopped = await anybody.SendFormAsync(page, ("Stop", kind.ToString()));
        (await StopsAsync()).ShouldBe([(_owner, kind)]);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task Clicks_at_the_same_moment_are_one(Engine engine)
    {
        await using var site = await WorkSite.StartAsync(engine);
        var owner = await site.QueryAsync(db => db.Set<Membership>().Select(m => m.AccountId).SingleAsync(Cancel));
        await using var scope = site.Host.Services.CreateAsyncScope();
        var tickets = scope.ServiceProvider.GetRequiredService<NoticeTickets>();
        var address = new Uri(tickets.AddressFor(owner, NoticeKind.LowStock, CultureInfo.InvariantCulture)).AbsolutePath;
        using var anybody = site.Host.Browser();
        var answers = await Task.WhenAll(Enumerable.Range(0, 8)
            .Select(_ => anybody.PostAsync(address + NoticeTickets.OneClick, new FormUrlEncodedContent([]), Cancel)));
        answers.Select(a => a.StatusCode).ShouldAllBe(s => s == HttpStatusCode.NoContent);
        (await site.QueryAsync(db => db.Set<NoticeStop>().CountAsync(Cancel))).ShouldBe(1);
        (await site.QueryAsync(db => db.Set<AuditEntry>().CountAsync(a => a.Action == "notice.stopped", Cancel))).ShouldBe(1);
    }

    [Fact]
    public async Task A_forged_address_stops_nothing()
    {
        var page = new Uri(await AddressAsync(NoticeKind.LowStock)).AbsolutePath[..^2] + "AA";
        using var anybody = _site.Host.Browser();
        (await anybody.PostAsync(page + NoticeTickets.OneClick, new FormUrlEncodedContent([]), Cancel)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await anybody.PageAsync(page, 404);
        (await StopsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_person_turns_the_own_kinds_off_and_on()
    {
        const string Page = "/tai-khoan/thu-nhan";
        (await KindsAsync(_site.Owner)).ShouldBe(["LowStock", "ChannelReminder", "CertificateReminder"]);
        await _site.Host.AddUserAsync("can.bo@hatinh.example", Roles.Officer);
        using var officer = await _site.Host.SignedInAsync("can.bo@hatinh.example");
        (await KindsAsync(officer)).ShouldBe(["Morning", "CertificateReminder"]);

        using var stopped = await _site.Owner.SendFormAsync(Page, ("Stop", "LowStock"));
        stopped.Headers.Location!.OriginalString.ShouldBe(Page);
        (await StopsAsync()).ShouldBe([(_owner, NoticeKind.LowStock)]);
        using var foreign = await _site.Owner.SendFormAsync(Page, ("Stop", "Morning"));
        (await StopsAsync()).Count.ShouldBe(1, "no officer");
        using var resumed = await _site.Owner.SendFormAsync(Page, ("Resume", "LowStock"));
        (await StopsAsync()).ShouldBeEmpty();

        static async Task<IEnumerable<string?>> KindsAsync(HttpClient person) =>
            (await person.PageAsync(Page)).QuerySelectorAll("main button[name=Stop]").Select(b => b.GetAttribute("value"));
    }

    private async Task<string> AddressAsync(NoticeKind kind)
    {
        await using var scope = _site.Host.Services.CreateAsyncScope();
        return scope.ServiceProvider.GetRequiredService<NoticeTickets>().AddressFor(_owner, kind, CultureInfo.InvariantCulture);
    }

    private Task<List<(Guid, NoticeKind)>> StopsAsync() => _site.QueryAsync(async db =>
        (await db.Set<NoticeStop>().Select(s => new { s.AccountId, s.Kind }).ToListAsync(Cancel)).ConvertAll(s => (s.AccountId, s.Kind)));
}
