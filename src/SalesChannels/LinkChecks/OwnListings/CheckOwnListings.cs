using Marketplace.Catalog;
using Marketplace.SalesChannels.Channels;
using Marketplace.SalesChannels.Declarations;
using Marketplace.SalesChannels.Participations;
using Marketplace.Shared;
using Marketplace.Shared.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Marketplace.SalesChannels.LinkChecks.OwnListings;

/// <param name="Producers">Codes.</param>
internal sealed record CheckOwnListings(IReadOnlyList<string> Producers);

/// <summary>
/// Whether something of a producer can be bought on this marketplace today: a check of the register by the system, one a day, which
/// decides on this marketplace alone. Who sells here for the first time gets the participation with it; one that somebody has ended or
/// struck out stays as it is.
/// </summary>
internal sealed class CheckOwnListingsHandler(DbContext db, RecordChannelFacts facts, TimeProvider clock, ILogger<CheckOwnListingsHandler> log)
    : IJobHandler<CheckOwnListings>, IRunsInTransaction
{
    public async Task ExecuteAsync(CheckOwnListings job, JobContext context, CancellationToken cancel)
    {
        var today = clock.VietnamToday();
        var codes = job.Producers;
        var selling = (await BuyableHere.Producers(db).Where(p => codes.Contains(p.Code)).ToListAsync(cancel)).DistinctBy(p => p.Code)
            .ToDictionary(p => p.Code);
        var known = await db.Set<ParticipationVersion>().AsNoTracking()
            .Where(p => p.IsLatest && !p.IsSample && p.Platform == ParticipationVersion.ThisMarketplace && codes.Contains(p.ProducerCode)).ToListAsync(cancel);
        var mine = known.ToLookup(p => p.ProducerCode);
        foreach (var code in codes)
        {
            var sells = selling.TryGetValue(code, out var producer);
            if (producer is not null && !mine[code].Any()) await BeginAsync(producer, today, cancel);
            else
                foreach (var here in mine[code].Where(p => !p.IsVoid && Periods.Holds(p.StartedOn, p.EndedOn, today)))
                    await CheckAsync(here.Code, sells, today, cancel);
        }
    }

    private async Task BeginAsync(SellingProducer producer, DateOnly today, CancellationToken cancel)
    {
        var begun = new ParticipationVersion
        {
            Code = $"TT-{producer.Code}",
            ProducerCode = producer.Code,
            Kind = ChannelKind.Ecommerce,
            Platform = ParticipationVersion.ThisMarketplace,
            Reference = CatalogUrls.Producer(producer.Slug, producer.Code),
            StartedOn = today,
        };
        if (Keeps(await facts.ExecuteAsync(begun, cancel), begun.Code)) await CheckAsync(begun.Code, sells: true, today, cancel);
    }

    private async Task CheckAsync(string participation, bool sells, DateOnly today, CancellationToken cancel)
    {
        var check = new CheckVersion
        {
            ParticipationCode = participation,
            CheckedOn = today,
            Checker = CheckVersion.SystemChecker,
            Result = sells ? CheckResult.Pass : CheckResult.Fail,
        };
        Keeps(await facts.ExecuteAsync(check, cancel), participation);
    }

    /// <summary>One that the register refuses keeps the others from nothing.</summary>
    private bool Keeps(Result recorded, string participation)
    {
        if (!recorded.Succeeded)
            log.LogError("The system's word on {Participation} was refused: {Field} {Reason}.", participation, recorded.Errors[0].Field,
                recorded.Errors[0].Message.Key);
        return recorded.Succeeded;
    }
}
