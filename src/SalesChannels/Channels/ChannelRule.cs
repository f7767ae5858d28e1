namespace Marketplace.SalesChannels.Channels;

/// <summary>What a kind of channel counts as, and for how long a pass is good. Dated: a new decision of the province is a new row.</summary>
public sealed class ChannelRule
{
    public required ChannelKind Kind { get; set; }

    /// <summary>First day; <see cref="DateOnly.MinValue"/> = always.</summary>
    public DateOnly ValidFrom { get; set; }

    /// <summary>First day after; null = open.</summary>
    public DateOnly? ValidTo { get; set; }

    public required string NameVi { get; set; }

    public required string NameEn { get; set; }

    /// <summary>Counts, and declares, for target T6.</summary>
    public bool IsModern { get; set; }

    public ChannelBreadth Breadth { get; set; }

    /// <summary>Days for which a pass is good, the last one included.</summary>
    public int WindowDays { get; set; }

    /// <summary>What the officer accepts as evidence.</summary>
    public string EvidenceRuleVi { get; set; } = "";

    public int Sort { get; set; }
}

/// <summary>Narrow: supermarket, convenience store, platform. Wide: these, website, Facebook, Zalo.</summary>
public enum ChannelBreadth { None, Wide, Narrow }
