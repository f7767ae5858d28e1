using Marketplace.Catalog.Categories;
using Marketplace.Catalog.Geography;
using Marketplace.SalesChannels.Channels;

namespace Marketplace.SalesChannels.Programme;

/// <summary>Reference data that figures depend on. The last row of each dimension is "unknown".</summary>
public sealed class ProgrammeReference(GeographyBook geography, ClassificationBook classification, ChannelRules channels, Targets targets)
{
    internal const string Unknown = GeographyBook.Unknown;

    internal GeographyBook Geography => geography;

    internal ClassificationBook Classification => classification;

    internal ChannelRules Channels => channels;

    internal Targets Targets => targets;

    internal IReadOnlyList<string> Areas { get; } = [.. geography.Areas.Select(a => a.Code), Unknown];

    /// <summary>Every commune since 01/07/2025, also those that decrees ended or made: figures are of any day.</summary>
    internal IReadOnlyList<string> Communes { get; } = [.. geography.CommuneCodes, Unknown];

    internal IReadOnlyList<string> Groups { get; } = [.. classification.Groups.Select(g => g.Code), Unknown];

    /// <summary>The same with the units as they are now.</summary>
    internal ProgrammeReference With(GeographyBook now) =>
        ReferenceEquals(now, geography) ? this : new ProgrammeReference(now, classification, channels, targets);

    /// <summary>Areas of the plan, without "unknown".</summary>
    internal int AreaCount => Areas.Count - 1;
}
