using Marketplace.Data.Jobs;
using Marketplace.IntegrationTests.Databases;
using Marketplace.IntegrationTests.Media;
using Marketplace.IntegrationTests.Ordering;
using Marketplace.IntegrationTests.Register;
using Marketplace.Mail;
using Marketplace.SalesChannels.Channels;
using Marketplace.SalesChannels.Declarations;
using Marketplace.SalesChannels.Participations;
using Marketplace.SalesChannels.Programme;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Programme;

/// <summary>Certified producers P1 in area 446 and P2 in area 437, their people, and officers: without the web.</summary>
internal sealed class ChannelMarket(TestMarketplace market) : IAsyncDisposable
{
    public const string Page = "https://facebook.example/ong-vang";

    public static Guid Officer { get; } = Guid.CreateVersion7();

    public TestMarketplace Market => market;

    public TestPeople People => market.Get<TestPeople>();

    public string Today => market.Clock.VietnamToday().ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <param name="more">Services beside those of the modules.</param>
    public static async Task<ChannelMarket> StartAsync(Engine engine, Action<IServiceCollection>? more = null)
    {
        var tracker = await StartEmptyAsync(engine, more);
        var folder = tracker.Market.NewFolder().WithCertified(new("P1", Area: "446", Name: "Ong Vàng"), new("P2", Area: "437", Name: "Mắm Lộc"));
        await tracker.Market.ImportAllAsync(folder);
        return tracker;
    }

    /// <summary>Without producers.</summary>
    public static async Task<ChannelMarket> StartEmptyAsync(Engine engine, Action<IServiceCollection>? more = null) =>
        new(await TestMarketplace.StartAsync(engine, services =>
        {
            services.AddDataProtection();
            services.AddSingleton<TestPeople>().AddSingleton<ISiteAddress>(s => s.GetRequiredService<TestPeople>())
                .AddScoped<ICurrentUser>(s => s.GetRequiredService<TestPeople>()).AddScoped<ICurrentActor>(s => s.GetRequiredService<TestPeople>())
                .AddScoped<IAudit>(s => s.GetRequiredService<TestPeople>()).AddScoped<IProducerStaff>(s => s.GetRequiredService<TestPeople>())
                .AddScoped<IProvinceStaff>(s => s.GetRequiredService<TestPeople>())
                .AddMail(new ConfigurationBuilder().Build(), Path.GetTempPath()).AddSingleton<IMailer>(s => s.GetRequiredService<TestPeople>());
            more?.Invoke(services);
        }));

    /// <summary>Somebody who reads and is no staff.</summary>
    public void BeReader()
    {
        BeOfficer();
        People.Id = null;
        People.SeesWholeProvince = false;
    }

    public void BeProducer(string producer = "P1")
    {
        Be(TestPeople.StaffId);
        People.WorkFor(producer);
    }

    /// <param name="units">None = the whole province.</param>
    public void BeOfficer(Guid? account = null, params string[] units)
    {
        Be(account ?? Officer);
        People.WorkForNobody();
        People.SeesWholeProvince = units.Length == 0;
        People.Units = units.ToHashSet();
    }

    public DeclareChannelCommand Facebook(string producer = "P1", params Guid[] files) => new(
        Guid.CreateVersion7(), producer, ChannelKind.Facebook, "", Page, market.Clock.VietnamToday().AddDays(-30), null, new GivenEvidence(files, []));

    public Task<Result<string>> DeclareAsync(DeclareChannelCommand command)
    {
        BeProducer(command.ProducerCode);
        return market.AskAsync<DeclareChannel, Result<string>>(u => u.ExecuteAsync(command, Cancel));
    }

    /// <returns>Code of the participation, and the declaration that waits.</returns>
    public async Task<(string Code, Guid Id)> DeclaredAsync(DeclareChannelCommand? command = null)
    {
        var declared = await DeclareAsync(command ?? Facebook());
        declared.Errors.ShouldBeEmpty();
        return (declared.Value!, await WaitingAsync(declared.Value!));
    }

    public Task<Guid> WaitingAsync(string code) => market.QueryAsync(db => db.Set<ChannelDeclaration>()
        .Where(d => d.ParticipationCode == code && d.DecidedAt == null).Select(d => d.Id).SingleAsync(Cancel));

    public async Task<Guid> PhotoAsync(string producer = "P1")
    {
        BeProducer(producer);
        var stored = await market.AskAsync<StoreEvidence, Result<Guid>>(u => u.ExecuteAsync(new MemoryStream(TestPictures.Photo()), producer, Cancel));
        stored.Errors.ShouldBeEmpty();
        return stored.Value;
    }

    /// <summary>As the person in hand.</summary>
    public Task<Result> ClaimAsync(Guid id) => market.AskAsync<ClaimChannel, Result>(u => u.ExecuteAsync(id, Cancel));

    public Task<Result> DecideAsync(Guid id, CheckResult result, RefusalReason? reason = null, string words = "") =>
        market.AskAsync<DecideChannel, Result>(u => u.ExecuteAsync(new DecideChannelCommand(id, result, reason, words), Cancel));

    public async Task DecidedAsync(Guid id, CheckResult result, RefusalReason? reason = null, string words = "")
    {
        BeOfficer();
        (await ClaimAsync(id)).Errors.ShouldBeEmpty();
        (await DecideAsync(id, result, reason, words)).Errors.ShouldBeEmpty();
    }

    public Task<Result> SendAgainAsync(string code, params Guid[] files)
    {
        BeProducer();
        return market.AskAsync<SendChannelAgain, Result>(u =>
            u.ExecuteAsync(new SendChannelAgainCommand(Guid.CreateVersion7(), code, new GivenEvidence(files, [])), Cancel));
    }

    public Task<Result> EndAsync(string code, int days = 0, string producer = "P1")
    {
        BeProducer(producer);
        return market.AskAsync<EndChannel, Result>(u => u.ExecuteAsync(code, market.Clock.VietnamToday().AddDays(days), Cancel));
    }

    public async Task<OwnChannel> OwnAsync(string code, string producer = "P1")
    {
        BeProducer(producer);
        return (await market.AskAsync<ListOwnChannels, OwnChannel?>(u => u.FindAsync(code, Cancel))).ShouldNotBeNull();
    }

    public Task<int> CountDueAsync()
    {
        BeProducer();
        return market.AskAsync<ListOwnChannels, int>(u => u.CountDueAsync(Cancel));
    }

    /// <summary>Target T6 of an area as it is known now, "verified + declared / all"; to an officer, as so small a figure is kept from others.</summary>
    public async Task<string> ShareAsync(string area, bool samples = false)
    {
        BeOfficer();
        var query = ProgrammeSteps.Query(Today) with { Scope = new(Area: area), Samples = samples };
        var report = await market.AskProgrammeAsync((GetProgramme g) => g.ExecuteAsync(query, Cancel));
        return $"{report.Channels!.Verified}+{report.Channels.DeclaredOnly}/{report.Channels.Producers}";
    }

    public async Task RunJobsAsync()
    {
        await market.AskProgrammeAsync((DbContext _) => Task.FromResult(true));
        await market.Get<JobRunner>().RunDueAsync(Cancel);
    }

    public async ValueTask DisposeAsync() => await market.DisposeAsync();

    private void Be(Guid account)
    {
        People.Id = account;
        People.SeesWholeProvince = false;
        People.Units = new HashSet<string>();
        People.ActAs(new Actor(ActorKind.Person, account, "", ""));
    }
}
