using Marketplace.Catalog.Producers;
using Marketplace.SalesChannels.Participations;
using Marketplace.SalesChannels.Programme;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.SalesChannels.Declarations;

/// <summary>
/// Some participations as they stand today, by the very computation of the figures but straight from the tables: whoever has just
/// written sees it at once.
/// </summary>
public sealed class ReadParticipations(DbContext db, ProgrammeReference reference, TimeProvider clock)
{
    /// <returns>In order of code; none of a producer that is not known.</returns>
    internal async Task<IReadOnlyList<StandingParticipation>> ExecuteAsync(IQueryable<ParticipationVersion> latest, CancellationToken cancel)
    {
        var texts = await latest.AsNoTracking().ToDictionaryAsync(p => p.Code, cancel);
        if (texts.Count == 0) return [];
        var codes = texts.Keys.ToList();
        var producers = texts.Values.Select(p => p.ProducerCode).Distinct().ToList();
        var checks = await db.Set<CheckVersion>().AsNoTracking()
            .Where(c => c.IsLatest && !c.IsVoid && codes.Contains(c.ParticipationCode)).ToListAsync(cancel);
        var rows = new ProgrammeRows
        {
            Producers = await db.Set<ProducerFact>().Where(p => p.IsLatest && !p.IsVoid && producers.Contains(p.Code)).ToListAsync(cancel),
            Participations = [.. texts.Values],
            Checks = checks,
        };
        var facts = new ProgrammeFactsBuilder(rows, reference).Build();
        var day = facts.KnownAt(null).On(clock.VietnamToday());
        var standing = new List<StandingParticipation>(texts.Count);
        for (var producer = 0; producer < facts.ProducerCodes.Count; producer++)
            foreach (var p in day.Known.Participations[producer])
            {
                var text = texts[facts.ParticipationCodes[p.Code]];
                standing.Add(new StandingParticipation(text, ParticipationFact.Of(day, p, text, checks)));
            }
        return [.. standing.OrderBy(s => s.Text.Code, StringComparer.Ordinal)];
    }
}

internal sealed record StandingParticipation(ParticipationVersion Text, ParticipationFact Fact);
