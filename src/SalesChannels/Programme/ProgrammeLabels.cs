using System.Globalization;
using System.Resources;
using Marketplace.Catalog.Producers;
using Marketplace.SalesChannels.Channels;

namespace Marketplace.SalesChannels.Programme;

/// <summary>What rows are called. Old districts always carry their type and "(cũ)".</summary>
public static class ProgrammeLabels
{
    private static readonly ResourceManager _texts = new("Marketplace.SalesChannels.Programme.ProgrammeTexts", typeof(ProgrammeLabels).Assembly);

    public static string Of(Dimension by, string key, ProgrammeReference reference, CultureInfo language) =>
        key == ProgrammeReference.Unknown && by != Dimension.Type ? Text("Unknown", language) : by switch
        {
            Dimension.Area => reference.Geography.Area(key)?.Label ?? key,
            Dimension.Commune => reference.Geography.Commune(key)?.Name ?? key,
            Dimension.Type => Type(key, language),
            Dimension.Star => string.Format(language, Text("Star", language), key),
            Dimension.Group => reference.Classification.Group(key)?.Name ?? key,
            _ => throw new ArgumentOutOfRangeException(nameof(by), by, null),
        };

    public static string Type(ProducerType type, CultureInfo language) => Type(type.Code(), language);

    public static string Kind(ChannelRule rule, CultureInfo language) => language.TwoLetterISOLanguageName == "en" ? rule.NameEn : rule.NameVi;

    private static string Type(string code, CultureInfo language) => Text("Type_" + code, language);

    private static string Text(string key, CultureInfo language) => _texts.GetString(key, language) ?? throw new MissingManifestResourceException(key);
}
