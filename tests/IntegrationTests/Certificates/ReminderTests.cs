using Marketplace.Catalog.Certificates.Reminders;
using Marketplace.Data.Jobs;
using Marketplace.IntegrationTests.Databases;
using Marketplace.IntegrationTests.Ordering;
using Marketplace.IntegrationTests.Programme;
using Marketplace.IntegrationTests.Register;
using Marketplace.Mail;
using Marketplace.Mail.Notices;
using Marketplace.Register;
using Marketplace.Shared;
using Marketplace.Shared.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Certificates;

/// <summary>Producer and officer are told of a certificate's end 180, 90, 30 and 7 days before, each once (M71).</summary>
public sealed class ReminderTests
{
    private const string Area = "446", Officer = "can-bo@hatinh.example", Producer = "P1@example.com";

    /// <summary>Ends on 20/06/2027.</summary>
    private const string Issued = "2024-06-20";

    private static readonly DateOnly _end = new(2027, 6, 20);

    [Theory, ClassData(typeof(EachEngine))]
    public async Task Each_step_is_told_once_to_producer_and_officer_as_the_days_go_by(Engine engine)
    {
        await using var market = await StartAsync(engine, new Certified("P1", Issued: Issued, Area: Area));
        var told = new List<(int Left, int Letters)>();
        foreach (var left in (int[])[181, 180, 179, 91, 90, 31, 30, 8, 7, 1, 0])
        {
            MoveTo(market, left);
            var letters = await RemindAsync(market);
            (await RemindAsync(market)).ShouldBeEmpty($"a second run {left} days before");
            if (letters.Count == 0) continue;
            letters.Select(l => l.To).ShouldBe([Producer, Officer], ignoreOrder: true);
            letters.ShouldAllBe(l => l.Text.Contains($"hết hạn ngày 20/06/2027, còn {left} ngày", StringComparison.Ordinal));
            told.Add((left, letters.Count));
        }
        told.ShouldBe([(180, 2), (90, 2), (30, 2), (7, 2)]);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task Who_stopped_them_is_told_no_more_and_everybody_else_is(Engine engine)
    {
        await using var market = await StartAsync(engine, new Certified("P1", Issued: Issued, Area: Area));
        MoveTo(market, 180);
        var address = (await RemindAsync(market)).Single(l => l.To == Producer).StopAddress.ShouldNotBeNull();
        (await market.AskAsync<StopNotices, bool>(u => u.ExecuteAsync(address[(address.LastIndexOf('/') + 1)..], true, default))).ShouldBeTrue();
        MoveTo(market, 90);
        (await RemindAsync(market)).ShouldHaveSingleItem().To.ShouldBe(Officer);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task Days_that_were_missed_are_one_letter_about_the_step_that_is_due(Engine engine)
    {
        await using var market = await StartAsync(engine, new Certified("P1", Issued: Issued, Area: Area));
        MoveTo(market, 25);
        (await RemindAsync(market)).Count.ShouldBe(2);
        MoveTo(market, 20);
        (await RemindAsync(market)).ShouldBeEmpty();
        (await market.QueryAsync(db => db.Set<CertificateReminder>().Select(r => r.Step).Distinct().ToListAsync())).ShouldBe([30]);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task Nobody_is_told_of_a_revoked_certificate_or_of_one_that_another_follows(Engine engine)
    {
        await using var market = await StartAsync(engine, new Certified("P1", Issued: Issued, Area: Area), new("P2", Issued: Issued, Area: Area));
        await market.ImportAllAsync(market.NewFolder().WithCertificates(
            $"C-P1,A-P1,3,,,province,,{Issued},2027-05-01,2026-11-25T00:00:00Z", "N-P2,A-P2,4,,,province,,2026-11-20,,2026-11-25T00:00:00Z"));
        MoveTo(market, 90);
        (await RemindAsync(market)).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task Everybody_gets_one_letter_for_all_and_an_officer_none_of_another_area(Engine engine)
    {
        await using var market = await StartAsync(
            engine, new Certified("P1", Issued: Issued, Area: Area), new("P2", Issued: Issued, Area: Area), new("P3", Issued: Issued, Area: "437"));
        MoveTo(market, 90);
        var letters = await RemindAsync(market);
        // One person works for all three.
        letters.Select(l => (l.To, l.Subject)).ShouldBe(
            [(Producer, "3 chứng nhận OCOP sắp hết hạn"), (Officer, "2 chứng nhận OCOP sắp hết hạn")], ignoreOrder: true);
        var letter = letters.Single(l => l.To == Officer);
        (letter.Text.Contains("C-P1", StringComparison.Ordinal), letter.Text.Contains("C-P3", StringComparison.Ordinal)).ShouldBe((true, false));
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task Samples_are_told_to_demonstration_accounts_alone(Engine engine)
    {
        await using var market = await StartAsync(engine);
        var folder = market.NewFolder().WithCertified(new Certified("P1", Issued: Issued, Area: Area), new("P2", Issued: Issued, Area: Area));
        (await market.AskAsync((ImportRegister import) => import.ExecuteAsync(new(folder.Path) { IsSample = true }, TestContext.Current.CancellationToken)))
            .Errors().ShouldBeEmpty();
        var people = market.Get<TestPeople>();
        people.SampleStaff.Add("P2");
        people.Officers.Add((Area, new ProvinceOfficer(Guid.CreateVersion7(), "mau@mau.example", "vi", IsSample: true)));
        MoveTo(market, 90);
        var letters = await RemindAsync(market);
        letters.Select(l => l.To).ShouldBe(["P2@example.com", "mau@mau.example"], ignoreOrder: true);
        letters.ShouldAllBe(l => l.Text.StartsWith("DÙNG THỬ", StringComparison.Ordinal));
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task The_clock_itself_starts_it_each_morning(Engine engine)
    {
        await using var market = await StartAsync(engine, withClock: true, new Certified("P1", Issued: Issued, Area: Area));
        await RunAsync(market);
        MoveTo(market, 181, hour: 8);
        (await RunAsync(market)).ShouldBeEmpty();
        MoveTo(market, 180, hour: 6);
        (await RunAsync(market)).ShouldBeEmpty();
        MoveTo(market, 180, hour: 7);
        (await RunAsync(market)).Count.ShouldBe(2);
    }

    private static Task<TestMarketplace> StartAsync(Engine engine, params IReadOnlyList<Certified> certified) =>
        StartAsync(engine, withClock: false, certified);

    private static async Task<TestMarketplace> StartAsync(Engine engine, bool withClock, params IReadOnlyList<Certified> certified)
    {
        var market = await TestMarketplace.StartAsync(engine, services =>
        {
            if (!withClock) services.RemoveAll<JobSchedule>();
            AddPeople(services);
        });
        market.Get<TestPeople>().Officers.Add((Area, new ProvinceOfficer(Guid.CreateVersion7(), Officer, "vi", IsSample: false)));
        if (certified.Count > 0) await market.ImportAllAsync(market.NewFolder().WithCertified(certified));
        return market;
    }

    private static void AddPeople(IServiceCollection services) => services
        .AddSingleton<TestPeople>().AddSingleton<ISiteAddress>(s => s.GetRequiredService<TestPeople>())
        .AddScoped<ICurrentUser>(s => s.GetRequiredService<TestPeople>()).AddScoped<IAudit>(s => s.GetRequiredService<TestPeople>())
        .AddScoped<IProducerStaff>(s => s.GetRequiredService<TestPeople>()).AddScoped<IProvinceStaff>(s => s.GetRequiredService<TestPeople>())
        .AddMail(new ConfigurationBuilder().Build(), Path.GetTempPath()).AddSingleton<IMailer>(s => s.GetRequiredService<TestPeople>());

    private static void MoveTo(TestMarketplace market, int daysLeft, int hour = 9) =>
        market.Clock.SetUtcNow(_end.AddDays(-daysLeft).ToDateTime(new TimeOnly(hour, 0)).VietnamInstant());

    private static async Task<IReadOnlyList<Letter>> RemindAsync(TestMarketplace market)
    {
        await market.DoAsync<DbContext>(db =>
        {
            db.Enqueue(new RemindOfRenewal());
            return db.SaveChangesAsync();
        });
        return await RunAsync(market);
    }

    private static async Task<IReadOnlyList<Letter>> RunAsync(TestMarketplace market)
    {
        var people = market.Get<TestPeople>();
        var before = people.Letters.Count;
        await market.AskAsync((JobRunner runner) => runner.RunDueAsync(TestContext.Current.CancellationToken));
        return [.. people.Letters.Skip(before)];
    }
}
