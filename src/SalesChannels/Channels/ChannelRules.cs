namespace Marketplace.SalesChannels.Channels;

/// <summary>Which rule holds for a kind of channel on a day; read once, as reference data change with a release only.</summary>
public sealed class ChannelRules(IReadOnlyList<ChannelRule> rules)
{
    private readonly ILookup<ChannelKind, ChannelRule> _byKind = rules.OrderBy(r => r.ValidFrom).ToLookup(r => r.Kind);

    /// <summary>Every version of every kind, in the plan's order.</summary>
    public IReadOnlyList<ChannelRule> All { get; } = [.. rules.OrderBy(r => r.Sort).ThenBy(r => r.ValidFrom)];

    /// <summary>Null = on that day nothing is decided about the kind: it does not count.</summary>
    public ChannelRule? RuleOn(ChannelKind kind, DateOnly day) => _byKind[kind].LastOrDefault(r => Shared.Periods.Holds(r.ValidFrom, r.ValidTo, day));
}
