using Marketplace.SalesChannels.Participations;
using Marketplace.Shared;
using Marketplace.Shared.Facts;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.SalesChannels.Programme;

/// <summary>All that a producer's figures rest on, on a day and as known at an instant. For officers of its area.</summary>
public sealed class GetProducerFacts(ProgrammeSource source, DbContext db, ICurrentUser user, TimeProvider clock)
{
    /// <returns>Null when it is not known, or lies outside what the person may read.</returns>
    public async Task<ProducerFacts?> ExecuteAsync(string code, ProgrammeQuery query, CancellationToken cancel)
    {
        var seen = await source.SeenAsync(user, query, query.AsOf ?? clock.VietnamToday(), cancel);
        var day = seen.Day;
        var known = day.Known;
        var producer = known.Facts.ProducerCodes.Of(code);
        if (producer == Codes.Nowhere || known.Periods[producer].IsEmpty || !seen.Scoped.SeesProducer(producer)) return null;
        var sold = known.Participations[producer].ToArray();
        var codes = sold.Select(p => known.Facts.ParticipationCodes[p.Code]).ToList();
        var texts = await KnownAsync(db.Set<ParticipationVersion>().Where(p => codes.Contains(p.Code)), p => p.Code, query, cancel);
        var checks = await KnownAsync(db.Set<CheckVersion>().Where(c => codes.Contains(c.ParticipationCode)), CheckKey, query, cancel);
        var products = known.Products.Index().Where(p => p.Item.Producer == producer).Select(p => CertifiedProduct.Of(day, p.Index));
        return new ProducerFacts(
            day.Date, ListedProducer.Of(day, producer), [.. products],
            [.. sold.Select(p => ParticipationFact.Of(day, p, texts.First(t => t.Code == known.Facts.ParticipationCodes[p.Code]), checks))],
            [.. known.Green[producer].ToArray().Select(g => GreenOn(g, day.Date))]);
    }

    private static (string, DateOnly, string) CheckKey(CheckVersion check) => (check.ParticipationCode, check.CheckedOn, check.Checker);

    private static GreenFact GreenOn(GreenChain green, DateOnly day) =>
        new(DateOf(green.Confirmed), DateOf(green.Ended), Days.Hold(green.Confirmed, green.Ended, day.DayNumber));

    /// <summary>Of each key the version known, by the same rule as the figures.</summary>
    private static async Task<List<T>> KnownAsync<T, TKey>(IQueryable<T> versions, Func<T, TKey> key, ProgrammeQuery query, CancellationToken cancel)
        where T : FactVersion
    {
        var all = await versions.AsNoTracking().Where(v => query.Samples || !v.IsSample).ToListAsync(cancel);
        return
        [
            .. all.Where(v => query.KnownAt is null || v.RecordedAt <= query.KnownAt).GroupBy(key)
                .Select(g => g.MaxBy(v => v.RecordedAt)!).Where(v => !v.IsVoid),
        ];
    }

    internal static DateOnly? DateOf(int day) => day is 0 or Days.Never ? null : DateOnly.FromDayNumber(day);
}

/// <param name="Products">Every known product, certified or not.</param>
public sealed record ProducerFacts(
    DateOnly AsOf, ListedProducer Producer, IReadOnlyList<CertifiedProduct> Products, IReadOnlyList<ParticipationFact> Participations,
    IReadOnlyList<GreenFact> Green);

public sealed record GreenFact(DateOnly? ConfirmedOn, DateOnly? EndedOn, bool IsInForce);
