using Marketplace.Catalog.Geography;
using Marketplace.Catalog.Producers;
using Marketplace.Register;
using Marketplace.SalesChannels.GreenChains;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.SalesChannels.Desks;

/// <summary>Confirmations of a circular or green value chain (T5), entered and corrected by officers of the producer's place.</summary>
internal sealed class GreenDesk(FactDeskWork<GreenVersion> work, GeographyBook geography) : FactDesk<GreenVersion>(work)
{
    public override IReadOnlyList<FactInput> Inputs { get; } =
    [
        new("producer_code", nameof(FactForm.Code), FactInputKind.Text, IsKey: true, IsRequired: true),
        new("confirmed_on", nameof(FactForm.From), FactInputKind.Day, IsKey: true),
        new("ended_on", nameof(FactForm.To), FactInputKind.Day),
    ];

    protected override string PlaceField => nameof(FactForm.Code);

    protected override IQueryable<GreenVersion> Seen()
    {
        var producers = Db.ProducersSeenBy(User, geography, Today);
        return Db.Set<GreenVersion>().Where(g => g.IsLatest && !g.IsVoid && producers.Contains(g.ProducerCode));
    }

    protected override IQueryable<GreenVersion> Find(IQueryable<GreenVersion> seen, FactQuery query)
    {
        if (query.Text.Length > 0)
        {
            var (text, upper) = (query.Text, query.Text.ToUpperInvariant());
            var named = Db.Set<ProducerFact>().Where(p => p.IsLatest && !p.IsVoid && p.Name.Contains(text)).Select(p => p.Code);
            seen = seen.Where(g => g.ProducerCode == text || g.ProducerCode == upper || named.Contains(g.ProducerCode));
        }
        if (query.Area is { } area)
        {
            var there = Db.ProducersIn(area, geography, Today);
            seen = seen.Where(g => there.Contains(g.ProducerCode));
        }
        return seen.OrderBy(g => g.ProducerCode).ThenBy(g => g.ConfirmedOn);
    }

    protected override async Task<IReadOnlyDictionary<string, string>> TitlesAsync(IReadOnlyList<GreenVersion> facts, CancellationToken cancel)
    {
        var codes = facts.Select(f => f.ProducerCode).Distinct().ToList();
        var periods = await Db.Set<ProducerFact>().Where(p => codes.Contains(p.Code) && p.IsLatest && !p.IsVoid)
            .Select(p => new { p.Code, p.TypeFrom, p.Name }).ToListAsync(cancel);
        return periods.GroupBy(p => p.Code).ToDictionary(g => g.Key, g => g.MaxBy(p => p.TypeFrom)!.Name);
    }

    protected override async Task<FactPlace?> PlaceAsync(IReadOnlyList<GreenVersion> facts, CancellationToken cancel) =>
        await KnownProducer.FindAsync(Db, geography, facts[0].ProducerCode, Today, cancel) is { } producer
            ? new FactPlace(producer.Area, producer.Commune) : null;

    protected override Task<bool> IsAboutSampleAsync(GreenVersion fact, CancellationToken cancel) =>
        Db.Set<ProducerFact>().AnyAsync(p => p.Code == fact.ProducerCode && p.IsSample, cancel);
}
