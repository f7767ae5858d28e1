using System.Globalization;
using System.Resources;

namespace Marketplace.Catalog.Register;

/// <summary>Why a row is refused or warned of: a sentence from resources, so that it can be said in the reader's language.</summary>
public sealed class Reason(ResourceManager texts, string key, params IReadOnlyList<object> values)
{
    public string Key => key;

    public string Text(CultureInfo culture) =>
        string.Format(culture, texts.GetString(key, culture) ?? throw new MissingManifestResourceException(key), [.. values]);
}
