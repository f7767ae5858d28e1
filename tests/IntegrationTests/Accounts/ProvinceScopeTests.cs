using Marketplace.Accounts.Policies;
using Marketplace.Accounts.Users;
using Marketplace.IntegrationTests.Databases;
using Marketplace.IntegrationTests.Hosting;
using Marketplace.IntegrationTests.Programme;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Accounts;

/// <summary>Whoever is told to see the whole province sees it; an account that lost its last area sees nothing.</summary>
public sealed class ProvinceScopeTests
{
    private const string Officer = "can.bo@hatinh.example";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Officer_without_areas_and_without_the_whole_province_sees_nobody()
    {
        await using var site = await ProgrammeSite.StartAsync(Engine.Sqlite);
        await site.ImportAsync(site.NewFolder().WithCertified(new Certified("P1", Area: "446", Name: "Hợp tác xã Của Mình")));
        var id = await site.Host.AddUserAsync(Officer, Roles.Officer);
        var browser = await site.Host.SignedInAsync(Officer);
        (await browser.GetStringAsync("/giam-sat/chu-the", Cancel)).ShouldContain("Của Mình");
        await using (var scope = site.Host.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<DbContext>().Set<OfficerUnit>().Where(u => u.AccountId == id).ExecuteDeleteAsync(Cancel);
        site.Host.Clock.Advance(TimeSpan.FromSeconds(31));
        (await browser.GetStringAsync("/giam-sat/chu-the", Cancel)).ShouldNotContain("Của Mình");
    }

    [Theory]
    [ClassData(typeof(EachEngine))]
    public async Task Query_finds_only_rows_of_producers_for_whom_the_person_has_the_right(Engine engine)
    {
        await using var site = await ProgrammeSite.StartAsync(engine);
        await using var scope = site.Host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<DbContext>();
        var person = await site.Host.AddUserAsync("htx@hatinh.example", Roles.Producer);
        foreach (var (code, role) in ((string, ProducerRole)[])[("P1", ProducerRole.Owner), ("P2", ProducerRole.Orders), ("P3", ProducerRole.ReadOnly)])
            await scope.ServiceProvider.GetRequiredService<GrantMembership>().ExecuteAsync(new(person, code, role), Cancel);
        var user = new Member(await db.Set<Membership>().ToDictionaryAsync(m => m.ProducerCode, m => m.Role, Cancel));
        (await FoundAsync(ProducerRight.Orders)).ShouldBe(["P1", "P2"]);
        (await FoundAsync(ProducerRight.Read)).ShouldBe(["P1", "P2", "P3"]);
        (await db.Set<Membership>().OwnedBy(SomeUser.OfProvince, ProducerRight.Read, m => m.ProducerCode).CountAsync(Cancel)).ShouldBe(0);

        Task<List<string>> FoundAsync(ProducerRight right) =>
            db.Set<Membership>().OwnedBy(user, right, m => m.ProducerCode).Select(m => m.ProducerCode).OrderBy(c => c).ToListAsync(Cancel);
    }

    private sealed class Member(IReadOnlyDictionary<string, ProducerRole> memberships) : ICurrentUser
    {
        public Guid? Id => null;

        public string Name => "";

        public bool IsSample => false;

        public IReadOnlySet<string> Roles { get; } = new HashSet<string>();

        public bool IsStaff => false;

        public bool SeesWholeProvince => false;

        public IReadOnlySet<string> Units { get; } = new HashSet<string>();

        public IReadOnlyDictionary<string, ProducerRole> Memberships => memberships;
    }
}
