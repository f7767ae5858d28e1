using Marketplace.IntegrationTests.Databases;
using Marketplace.IntegrationTests.Programme;
using Marketplace.SalesChannels.Participations;
using Marketplace.SalesChannels.Plans;
using Marketplace.SalesChannels.Reports;
using Marketplace.Shared;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Reports;

/// <summary>Reports of two producers, P1 in area 446 and P2 in area 437, by the use cases and without the web.</summary>
internal sealed class ReportMarket(ChannelMarket tracker) : IAsyncDisposable
{
    public static Guid First { get; } = Guid.CreateVersion7();

    public static Guid Second { get; } = Guid.CreateVersion7();

    public ChannelMarket Tracker => tracker;

    public TestMarketplace Market => tracker.Market;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<ReportMarket> StartAsync(Engine engine) => new(await ChannelMarket.StartAsync(engine));

    public void Be(Guid account, params string[] units) => tracker.BeOfficer(account, units);

    public Task<Result<Guid>> DrawAsync(string place = "", Guid? once = null, string title = "Báo cáo quý IV", string plan = "", DateOnly? asOf = null) =>
        Market.AskAsync<DrawReport, Result<Guid>>(u => u.ExecuteAsync(
            new(once ?? Guid.CreateVersion7(), title, asOf ?? Market.Clock.VietnamToday(), place, plan), Cancel));

    /// <summary>By the first officer, of the whole province.</summary>
    public async Task<Guid> DrawnAsync(string place = "", string plan = "")
    {
        Be(First);
        var drawn = await DrawAsync(place, plan: plan);
        drawn.Errors.ShouldBeEmpty();
        return drawn.Value;
    }

    /// <summary>By the first officer: a plan that begins long after today.</summary>
    public async Task<string> PlannedAsync()
    {
        const string Code = "KH-2040-2045";
        Be(First);
        var entered = await Market.AskProgrammeAsync((EnterPlan u) => u.ExecuteAsync(
            new(Code, "Kế hoạch sau", new DateOnly(2040, 1, 1), new DateOnly(2045, 12, 31), new Dictionary<string, string> { ["T1"] = "5", ["T6"] = "60" }),
            Cancel));
        entered.Errors.ShouldBeEmpty();
        return Code;
    }

    public Task<ReportView?> FindAsync(Guid id) => Market.AskAsync<ListReports, ReportView?>(u => u.FindAsync(id, Cancel));

    public async Task<Result> SignAsync(Guid id, string? seen = null)
    {
        var mark = seen ?? (await FindAsync(id))?.Line.Hash ?? "";
        return await Market.AskAsync<SignReport, Result>(u => u.ExecuteAsync(id, mark, Cancel));
    }

    public Task<Result> WithdrawAsync(Guid id) => Market.AskAsync<WithdrawReport, Result>(u => u.ExecuteAsync(id, Cancel));

    public async Task<Guid> SignedAsync()
    {
        var id = await DrawnAsync();
        Be(Second);
        (await SignAsync(id)).Errors.ShouldBeEmpty();
        return id;
    }

    public Task<ReportComparison?> CompareAsync(Guid id, int page = 1)
    {
        Be(Second);
        return Market.AskProgrammeAsync((CompareReport u) => u.ExecuteAsync(id, page, Cancel));
    }

    /// <summary>A minute later P1 sells on Facebook, declared by its people and verified by an officer.</summary>
    public async Task<string> VerifiedLaterAsync()
    {
        Market.Clock.Advance(TimeSpan.FromMinutes(1));
        var (code, id) = await tracker.DeclaredAsync();
        await tracker.DecidedAsync(id, CheckResult.Pass);
        return code;
    }

    public ValueTask DisposeAsync() => tracker.DisposeAsync();
}
