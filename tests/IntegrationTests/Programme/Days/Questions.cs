using System.Globalization;
using System.Text.Json;
using Marketplace.Api.Programme;
using Marketplace.SalesChannels.Programme;
using Marketplace.SalesChannels.Reports;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Marketplace.IntegrationTests.Programme.Days;

/// <summary>What the API answers, to readers and to officers, written down with its question: one line of JSON each, for tests/recompute/days.py.</summary>
internal sealed class Questions(WorkingDays days)
{
    private static readonly Dimension[] _dimensions = Enum.GetValues<Dimension>();

    private readonly List<string> _lines = [];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public IReadOnlyList<string> Lines => _lines;

    /// <summary>Of today as it is known now; a later export must still say so of this instant.</summary>
    public async Task AskNowAsync() => await AskAsync(days.Today, null);

    /// <summary>A random day, mostly one on which something begins, ends or runs out, as known at a random instant.</summary>
    public async Task AskThenAsync() => await AskAsync(AsOf(), KnownAt());

    /// <summary>Month by month, as readers see it.</summary>
    public async Task AskSeriesAsync()
    {
        var (first, asked) = (AsOf(), KnownAt());
        var last = first.AddDays(days.Chance.Next(400));
        var query = new ProgrammeQuery(null, asked);
        var knownAt = Text(asked ?? Now());
        days.Tracker.BeReader();
        var points = await days.Market.AskProgrammeAsync((GetSeries s) => s.ExecuteAsync(query, first, last, Cancel));
        var answer = SeriesAnswer.Of(query, first, last, points);
        Write(new { kind = "series", from = answer.From, to = answer.To, knownAt, answer });
    }

    public async Task<IReadOnlyList<string>> SignedAsync() => await days.Market.QueryAsync(db =>
        db.Set<Report>().Where(r => r.State == ReportState.SignedOff).OrderBy(r => r.SettledAt).Select(r => r.Content).ToListAsync(Cancel));

    /// <param name="asked">Null = all that is known, which is written down as known at this instant.</param>
    private async Task AskAsync(DateOnly asOf, DateTimeOffset? asked)
    {
        var knownAt = Text(asked ?? Now());
        var (area, commune) = (days.Is(90) ? days.Pick(WorkingDays.Areas) : "unknown", days.Pick(days.Communes));
        foreach (var staff in (bool[])[false, true])
        {
            if (staff) days.BeOfficer(0);
            else days.Tracker.BeReader();
            foreach (var scope in (ProgrammeScope[])[ProgrammeScope.Whole, new(Area: area), new(Commune: commune)])
            {
                var query = new ProgrammeQuery(asOf, asked) { Scope = scope };
                var report = await days.Market.AskProgrammeAsync((GetProgramme g) => g.ExecuteAsync(query, Cancel));
                var answer = await days.Market.AskAsync((Targets t) => Task.FromResult(ProgrammeAnswer.Of(report, t)));
                Write(new { kind = "whole", staff, asOf, knownAt, area = scope.Area, commune = scope.Commune, answer });
            }
            foreach (var by in _dimensions)
            {
                var query = new ProgrammeQuery(asOf, asked);
                var found = await days.Market.AskAsync<GetBreakdown, Breakdown>(g => g.ExecuteAsync(query, by, Cancel));
                var answer = new BreakdownAnswer(found.AsOf, asked, false, [.. found.Rows.Select(r => BreakdownItem.Of(r, ""))]);
                Write(new { kind = "by", staff, dimension = by.ToString().ToLowerInvariant(), asOf, knownAt, answer });
            }
        }
    }

    private DateOnly AsOf()
    {
        if (days.Is(20)) return days.Day(900, 500);
        var windows = (int[])[0, 0, 0, 90, 91, 365, 366];
        return days.Pick(days.Turns).AddDays(days.Pick(windows) + days.Pick((int[])[-1, 0, 0, 0, 1]));
    }

    private DateTimeOffset? KnownAt() => days.Is(25) ? null : days.Pick(days.Instants).AddMicroseconds(-days.Chance.Next(2));

    /// <summary>An instant at which nothing happens.</summary>
    private DateTimeOffset Now()
    {
        days.Market.Clock.Advance(TimeSpan.FromSeconds(1));
        var now = days.Market.Clock.GetUtcNow();
        days.Market.Clock.Advance(TimeSpan.FromSeconds(1));
        return now;
    }

    private static string Text(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);

    private void Write<T>(T line) => _lines.Add(JsonSerializer.Serialize(line, JsonSerializerOptions.Web));
}
