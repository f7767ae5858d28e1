using Marketplace.Shared;

namespace Marketplace.SalesChannels.Programme;

/// <summary>
/// What becomes of the figures in the next twelve months if nobody renews and nothing is checked again: on the as-of day and at the end of
/// each month after it, with the products whose certificate runs out meanwhile. Public: small cells are kept back.
/// </summary>
public sealed class GetForecast(ProgrammeSource source, ICurrentUser user, TimeProvider clock)
{
    public const int MonthsAhead = 12;

    public async Task<Forecast> ExecuteAsync(ProgrammeQuery query, CancellationToken cancel)
    {
        var today = query.AsOf ?? clock.VietnamToday();
        var known = (await source.FactsAsync(query.Samples, cancel)).KnownAt(query.KnownMicroseconds);
        var days = Months.Ends(today, Months.Ahead(today, MonthsAhead)).Where(end => end > today).Prepend(today)
            .Select(d => new ScopedDay(new ProgrammeDay(known, d), query.Scope)).ToList();
        var points = days.Select((day, i) => new ForecastPoint(SeriesPoint.Of(day).For(user), i == 0 ? [] : Ended(days[i - 1], day)));
        return new Forecast(query, [.. points]);
    }

    /// <summary>Products valid on the first day and not on the second, by their star on the first.</summary>
    private static IReadOnlyList<EndingStars> Ended(ScopedDay before, ScopedDay after)
    {
        var ended = before.Valid.Where(i => after.Day.Products[i].State != Standing.Valid).ToLookup(i => before.Day.Products[i].Star);
        return [.. StarCounts.Stars.Select(star => new EndingStars(star, ended[star].Count()))];
    }
}

public sealed record Forecast(ProgrammeQuery Query, IReadOnlyList<ForecastPoint> Points)
{
    public SeriesPoint Now => Points[0].Figures;

    /// <summary>Certificates that end within the time looked at, by star.</summary>
    public IReadOnlyList<EndingStars> AtRisk => [.. StarCounts.Stars.Select(star => new EndingStars(star, EndingOf(star)))];

    private int EndingOf(int star) => Points.SelectMany(p => p.Ending).Where(e => e.Star == star).Sum(e => e.Products);
}

/// <param name="Ending">Products that lost their certificate since the point before; empty on the first.</param>
public sealed record ForecastPoint(SeriesPoint Figures, IReadOnlyList<EndingStars> Ending);

public sealed record EndingStars(int Star, int Products);
