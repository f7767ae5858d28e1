using System.Globalization;

namespace Marketplace.Shared;

/// <summary>The public address of the marketplace, for links in letters and files: without a slash at its end.</summary>
public interface ISiteAddress
{
    /// <summary>Under which the pages stand in English.</summary>
    const string EnglishPrefix = "/en";

    string Address { get; }

    /// <summary>Full address of a page in the language of its reader.</summary>
    /// <param name="path">Vietnamese form.</param>
    string Link(string path, CultureInfo language) => Address + (language.TwoLetterISOLanguageName == "en" ? EnglishPrefix : "") + path;
}
