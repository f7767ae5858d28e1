using Marketplace.SalesChannels.Channels;
using Marketplace.SalesChannels.Declarations;
using Marketplace.SalesChannels.Programme;
using Marketplace.Shared;
using Marketplace.Shared.Caching;
using Marketplace.Shared.Changes;
using Marketplace.Shared.Facts;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.SalesChannels.Participations;

/// <param name="Kind">In both languages.</param>
/// <param name="Name">Which of its kind: the platform, else the host of its address; empty = the kind says all.</param>
/// <param name="Address">On the web; null = none, or not for the public: numbers of contracts stay with officers.</param>
public sealed record OtherChannel((string Vi, string En) Kind, string Name, string? Address, bool IsSample);

/// <summary>
/// Where else a producer sells today, for everybody: participations that count by the programme's own rule, this marketplace left out. Sample
/// ones are shown of sample producers only. One query, for each day and for as long as no participation or check changes.
/// </summary>
public sealed class ListOtherChannels
{
    private const int MostRows = 300, MostShown = 12;
    private readonly DbContext _db;
    private readonly ChannelRules _rules;
    private readonly IDataVersion _version;
    private readonly OtherChannelsRead _read;
    private readonly TimeProvider _clock;

    internal ListOtherChannels(DbContext db, ChannelRules rules, IDataVersion version, OtherChannelsRead read, TimeProvider clock) =>
        (_db, _rules, _version, _read, _clock) = (db, rules, version, read, clock);

    public Task<IReadOnlyList<OtherChannel>> ExecuteAsync(string producerCode, CancellationToken cancel) => _read.Kept.GetOrAddAsync(
        (producerCode, _version.Of(ChannelTopics.Sold), _clock.VietnamToday()), key => ReadAsync(producerCode, key.Day, cancel));

    private async Task<IReadOnlyList<OtherChannel>> ReadAsync(string producerCode, DateOnly today, CancellationToken cancel)
    {
        // A pass older than the longest window decides nothing here, whatever came before it.
        var since = today.AddDays(-_rules.All.Max(r => r.WindowDays));
        var rows = await (
            from p in _db.Set<ParticipationVersion>()
            join c in _db.Set<CheckVersion>() on p.Code equals c.ParticipationCode
            where p.ProducerCode == producerCode && p.IsLatest && !p.IsVoid && p.Platform != ParticipationVersion.ThisMarketplace
                && p.StartedOn <= today && (p.EndedOn == null || p.EndedOn > today)
                && (!p.IsSample || _db.Set<Catalog.Producers.ProducerFact>().Any(f => f.Code == producerCode && f.IsLatest && f.IsSample))
                && c.IsLatest && !c.IsVoid && c.Checker != CheckVersion.SystemChecker && c.Result != CheckResult.Unknown
                && c.CheckedOn >= since && c.CheckedOn <= today
            orderby c.CheckedOn descending, p.Code
            select new { Participation = p, Check = c }).AsNoTracking().Take(MostRows).ToListAsync(cancel);
        var verified = rows.GroupBy(r => r.Participation.Code)
            .Where(g => IsVerified(g.First().Participation, g.Select(r => r.Check), today)).Select(g => g.First().Participation);
        return [.. verified.OrderBy(p => p.Kind).ThenBy(p => p.Code, StringComparer.Ordinal).Take(MostShown).Select(p => Shown(p, today))];
    }

    private bool IsVerified(ParticipationVersion p, IEnumerable<CheckVersion> checks, DateOnly today)
    {
        if (_rules.RuleOn(p.Kind, today) is not { IsModern: true } rule) return false;
        var one = new Participation(0, 0, p.Kind, IsThis: false, p.StartedOn.DayNumber, Days.Of(p.EndedOn), 0, IsVoid: false);
        var history = new CheckHistory([.. checks.OrderBy(c => c.CheckedOn).Select(Compact)], [one], codes: 1);
        return ParticipationRule.StateOn(one, history, rule.WindowDays, today.DayNumber) == ParticipationState.Verified;
    }

    private static ParticipationCheck Compact(CheckVersion c) =>
        new(0, c.CheckedOn.DayNumber, Checker: 0, BySystem: false, c.Result, FactInstant.ToMicroseconds(c.RecordedAt), IsVoid: false);

    private OtherChannel Shown(ParticipationVersion p, DateOnly today)
    {
        var rule = _rules.RuleOn(p.Kind, today)!;
        var address = WebAddress.IsOne(p.Reference) ? new Uri(p.Reference) : null;
        return new OtherChannel((rule.NameVi, rule.NameEn), p.Platform.Length > 0 ? p.Platform : address?.IdnHost ?? "", address?.AbsoluteUri, p.IsSample);
    }
}

/// <summary>Kept by producer, the version of all participations, and day.</summary>
internal sealed class OtherChannelsRead
{
    public BoundedCache<(string Producer, string Version, DateOnly Day), IReadOnlyList<OtherChannel>> Kept { get; } = new(4_096);
}
