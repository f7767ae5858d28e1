using System.Net;
using System.Text.RegularExpressions;
using Marketplace.Accounts.Policies;
using Marketplace.Accounts.Users;
using Marketplace.IntegrationTests.BackOffice;
using Marketplace.IntegrationTests.Hosting;
using Marketplace.IntegrationTests.Storefront;
using Marketplace.Shared;
using Marketplace.Shared.Jobs;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Accounts;

/// <summary>An owner invites people with roles, by letter, and ends it (M50).</summary>
public sealed partial class InvitationTests : IAsyncLifetime
{
    private const string People = "/ban-hang/nguoi-lam", Guest = "khach@nha.example";
    private WorkSite _site = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _site = await WorkSite.StartAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task Who_is_invited_works_with_that_role_from_the_link_on_and_once()
    {
        var link = await InviteAsync("Orders");
        await _site.Host.AddUserAsync(Guest, Roles.Producer);
        using var guest = await _site.Host.SignedInAsync(Guest, enrol: false);
        using var taken = await guest.PostFormAsync(link);
        taken.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        await guest.PageAsync("/ban-hang/don-hang");
        (await RoleAsync()).ShouldBe(ProducerRole.Orders);
        await guest.PageAsync(link, 404);
    }

    [Fact]
    public async Task Another_account_cannot_take_the_place_and_after_seven_days_nobody_can()
    {
        var link = await InviteAsync("Owner");
        await _site.Host.AddUserAsync("ke@khac.example", Roles.Producer);
        using var other = await _site.Host.SignedInAsync("ke@khac.example", enrol: false);
        using var refused = await other.PostFormAsync(link);
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        await _site.Host.AddUserAsync(Guest, Roles.Producer);
        _site.Host.Clock.Advance(TimeSpan.FromDays(7) + TimeSpan.FromMinutes(1));
        using var guest = await _site.Host.SignedInAsync(Guest, enrol: false);
        await guest.PageAsync(link, 404);
    }

    [Fact]
    public async Task Removal_is_felt_within_a_minute_and_the_last_owner_stays()
    {
        var id = await _site.Host.AddUserAsync(Guest, Roles.Producer);
        await _site.Host.GrantAsync(id, "P1", ProducerRole.Orders);
        using var guest = await _site.Host.SignedInAsync(Guest, enrol: false);
        await guest.PageAsync("/ban-hang/don-hang");
        using var removed = await _site.Owner.SendFormAsync(People, ("Remove", id.ToString()));
        removed.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        _site.Host.Clock.Advance(TimeSpan.FromSeconds(40));
        using var over = await guest.GetAsync("/ban-hang/don-hang", Cancel);
        over.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        var owner = await _site.QueryAsync(db => db.Set<Membership>().Where(m => m.ProducerCode == "P1").Select(m => m.AccountId).SingleAsync(Cancel));
        using var last = await _site.Owner.SendFormAsync(People, ("Remove", owner.ToString()));
        last.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Of_another_producers_people_nothing_is_seen_or_changed()
    {
        using var other = await _site.PersonAsync("chu@mamloc.example", "P2", ProducerRole.Owner);
        await other.PageAsync(People + "?co-so=P1", 404);
        var owner = await _site.QueryAsync(db => db.Set<Membership>().Where(m => m.ProducerCode == "P1").Select(m => m.AccountId).SingleAsync(Cancel));
        using var answer = await other.SendFormAsync(People, ("Remove", owner.ToString()));
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await _site.QueryAsync(db => db.Set<Membership>().CountAsync(m => m.ProducerCode == "P1", Cancel))).ShouldBe(1);
    }

    private async Task<string> InviteAsync(string role)
    {
        using var sent = await _site.Owner.SendFormAsync(People, ("Email", Guest), ("Role", role));
        sent.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var letter = await _site.QueryAsync(db => db.Set<Job>().Where(j => j.Payload.Contains(Guest)).Select(j => j.Payload).SingleAsync(Cancel));
        return Link().Match(Regex.Unescape(letter)).Value;
    }

    private Task<ProducerRole> RoleAsync() => _site.QueryAsync(db => db.Set<Membership>()
        .Where(m => m.ProducerCode == "P1" && db.Set<Account>().Any(a => a.Id == m.AccountId && a.Email == Guest)).Select(m => m.Role).SingleAsync(Cancel));

    [GeneratedRegex(@"/loi-moi\?ma=[0-9a-f]{40}")]
    private static partial Regex Link();
}
