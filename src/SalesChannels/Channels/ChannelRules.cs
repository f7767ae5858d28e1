using System.Globalization;

namespace Marketplace.SalesChannels.Channels;

/// <summary>Which rule holds for a kind of channel on a day; read once, as reference data change with a release only.</summary>
public sealed class ChannelRules(IReadOnlyList<ChannelRule> rules)
{
    private readonly ILookup<ChannelKind, ChannelRule> _byKind = rules.OrderBy(r => r.ValidFrom).ToLookup(r => r.Kind);

    /// <summary>Every version of every kind, in the plan's order.</summary>
    public IReadOnlyList<ChannelRule> All { get; } = [.. rules.OrderBy(r => r.Sort).ThenBy(r => r.ValidFrom)];

    /// <summary>As letters call the kind, in "vi" or "en"; its code where no rule names it.</summary>
    public string NameOf(ChannelKind kind, CultureInfo culture)
    {
        var rule = All.LastOrDefault(r => r.Kind == kind);
        return (culture.TwoLetterISOLanguageName == "en" ? rule?.NameEn : rule?.NameVi) ?? kind.Code();
    }

    /// <summary>Null = on that day nothing is decided about the kind: it does not count.</summary>
    public ChannelRule? RuleOn(ChannelKind kind, DateOnly day) => _byKind[kind].LastOrDefault(r => Shared.Periods.Holds(r.ValidFrom, r.ValidTo, day));
}
