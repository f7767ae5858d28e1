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

    internal IReadOnlyList<string> Communes { get; } = [.. geography.Communes.Select(c => c.Code), Unknown];

    internal IReadOnlyList<string> Groups { get; } = [.. classification.Groups.Select(g => g.Code), Unknown];

    /// <summary>Areas of the plan, without "unknown".</summary>
    internal int AreaCount => Areas.Count - 1;
}
