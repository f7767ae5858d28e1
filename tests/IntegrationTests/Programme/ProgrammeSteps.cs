using Marketplace.Data.Changes;
using Marketplace.IntegrationTests.Databases;
using Marketplace.IntegrationTests.Register;
using Marketplace.SalesChannels.Programme;
using Marketplace.Shared;
using Marketplace.Shared.Changes;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Programme;

/// <summary>A register's tracker files, and questions about the programme after what was imported has arrived.</summary>
internal static class ProgrammeSteps
{
    public const string Channels = "participation_code,producer_code,kind,platform,reference,started_on,ended_on,recorded_at,void";
    public const string Checks = "participation_code,checked_on,result,checker,recorded_at,void";
    public const string Villages = "village_code,name,commune_code,recognised_on,ended_on,product_codes,recorded_at,void";
    public const string Green = "producer_code,confirmed_on,ended_on,recorded_at,void";
    public const string Points = "point_code,name,area_code,opened_on,closed_on,registration_no,product_codes,recorded_at,void";
    public const string Inspections = "point_code,inspected_on,result,recorded_at,void";

    public static RegisterFolder WithChannels(this RegisterFolder folder, params IEnumerable<string> rows) => folder.With("channels.csv", Channels, rows);

    public static RegisterFolder WithChecks(this RegisterFolder folder, params IEnumerable<string> rows) => folder.With("checks.csv", Checks, rows);

    public static RegisterFolder WithVillages(this RegisterFolder folder, params IEnumerable<string> rows) => folder.With("villages.csv", Villages, rows);

    public static RegisterFolder WithGreen(this RegisterFolder folder, params IEnumerable<string> rows) => folder.With("green.csv", Green, rows);

    public static RegisterFolder WithPoints(this RegisterFolder folder, params IEnumerable<string> rows) => folder.With("points.csv", Points, rows);

    public static RegisterFolder WithInspections(this RegisterFolder folder, params IEnumerable<string> rows) =>
        folder.With("inspections.csv", Inspections, rows);

    /// <summary>One product of one producer, certified on 10/01/2024 with three stars unless told otherwise, in area 436 (commune 18101 lies in it).</summary>
    public static RegisterFolder WithCertified(this RegisterFolder folder, params IReadOnlyList<Certified> all) => folder
        .With("producers.csv", RegisterFolder.Producers + ",area_code",
            all.Select(c => $"{c.Code},{c.Name ?? c.Code},{c.Type},,,,,,,,2024-01-01T00:00:00Z,,{c.Area}"))
        .WithProducts(all.Select(c => $"A-{c.Code},{c.Code},Mật ong {c.Code},04,,2024-01-01T00:00:00Z"))
        .WithCertificates(all.Select(c => $"C-{c.Code},A-{c.Code},{c.Star},,,province,,{c.Issued},,2024-01-15T00:00:00Z"));

    public static async Task ImportAllAsync(this TestMarketplace market, RegisterFolder folder) => (await market.ImportAsync(folder)).Errors().ShouldBeEmpty();

    /// <summary>Asks after everything imported so far has arrived at this node.</summary>
    public static async Task<TResult> AskProgrammeAsync<TService, TResult>(this TestMarketplace market, Func<TService, Task<TResult>> question) where TService
        : notnull
    {
        await market.AskAsync((DbContext db) => market.AskAsync((ChangeFeed feed) => feed.ArriveAsync(db)));
        return await market.AskAsync(question);
    }

    /// <summary>Until this node has read the last message: on PostgreSQL any transaction that runs elsewhere on the server holds messages back.</summary>
    public static async Task<bool> ArriveAsync(this ChangeFeed feed, DbContext db)
    {
        for (var tries = 0; tries < 2400; tries++)
        {
            await feed.CatchUpAsync(TestContext.Current.CancellationToken);
            var last = await db.Set<Change>().OrderByDescending(m => m.Position).Select(m => new { m.Transaction, m.Position })
                .FirstOrDefaultAsync(TestContext.Current.CancellationToken);
            if (last is null || feed.Seen == new ChangeCursor(last.Transaction, last.Position)) return true;
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
        throw new TimeoutException("What was imported did not arrive within two minutes.");
    }

    public static Task<ProgrammeReport> ProgrammeAsync(this TestMarketplace market, string asOf, string? knownAt = null) =>
        market.AskProgrammeAsync((GetProgramme g) => g.ExecuteAsync(Query(asOf, knownAt), TestContext.Current.CancellationToken));

    public static async Task<string> ShareAsync(this TestMarketplace market, string target, string asOf, string? knownAt = null) =>
        (await market.ProgrammeAsync(asOf, knownAt)).Target(target) is { } t ? $"{t.Numerator}/{t.Denominator}" : "";

    public static ProgrammeQuery Query(string asOf, string? knownAt = null) => new(
        DateOnly.Parse(asOf, System.Globalization.CultureInfo.InvariantCulture),
        knownAt is null ? null : DateTimeOffset.Parse(knownAt, System.Globalization.CultureInfo.InvariantCulture));
}

internal sealed record Certified(string Code, int Star = 3, string Issued = "2024-01-10", string Type = "htx", string Area = "436", string? Name = null);

/// <summary>Staff as the lists see them.</summary>
internal sealed class SomeUser(bool province = false, params string[] units) : ICurrentUser
{
    public static SomeUser Anonymous { get; } = new();

    public static SomeUser OfProvince { get; } = new(province: true);

    public Guid? Id => null;

    public string Name => "";

    public bool IsSample => false;

    public IReadOnlySet<string> Roles { get; } = new HashSet<string>();

    public bool IsStaff => province || units.Length > 0;

    public bool SeesWholeProvince => province;

    public IReadOnlySet<string> Units { get; } = units.ToHashSet();

    public IReadOnlyDictionary<string, ProducerRole> Memberships { get; } = new Dictionary<string, ProducerRole>();
}
