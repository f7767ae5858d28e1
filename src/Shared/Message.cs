using System.Globalization;
using System.Resources;

namespace Marketplace.Shared;

/// <summary>What is said to a person, for example why something is refused: a sentence from resources, worded in the reader's language at the end.</summary>
public sealed class Message(ResourceManager texts, string key, params IReadOnlyList<object> values)
{
    public string Key => key;

    public string Text(CultureInfo culture) =>
        string.Format(
            culture, texts.GetString(key, culture) ?? throw new MissingManifestResourceException(key),
            [.. values.Select(v => v is Message word ? word.Text(culture) : v)]);
}
