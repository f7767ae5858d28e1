using Marketplace.SalesChannels.Channels;
using Marketplace.Shared.Facts;

namespace Marketplace.SalesChannels.Participations;

/// <summary>A row of channels.csv in one version: a producer sells in a channel. Key: <see cref="Code"/>.</summary>
internal sealed class ParticipationVersion : FactVersion
{
    /// <summary>Value of <see cref="Platform"/> for this marketplace.</summary>
    public const string ThisMarketplace = "this";

    public required string Code { get; set; }

    public required string ProducerCode { get; set; }

    public ChannelKind Kind { get; set; }

    public string Platform { get; set; } = "";

    /// <summary>Address of a shop or listing, contract number or whatever else the evidence is.</summary>
    public string Reference { get; set; } = "";

    /// <summary>First day; <see cref="DateOnly.MinValue"/> = always.</summary>
    public DateOnly StartedOn { get; set; }

    /// <summary>First day on which it no longer sells there; null = goes on.</summary>
    public DateOnly? EndedOn { get; set; }
}
