using System.Globalization;
using Marketplace.Shared;

namespace Marketplace.Components;

/// <summary>Where the page being drawn stands: its language by the address, the address of the whole site, and today in Vietnam.</summary>
public sealed class Site(string baseUrl, TimeProvider clock)
{
    public const string EnglishPrefix = ISiteAddress.EnglishPrefix;

    public DateOnly Today { get; } = clock.VietnamToday();

    public bool IsEnglish { get; } = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";

    public string Language => IsEnglish ? "en" : "vi";

    /// <summary>For elements whose words come from the register: Vietnamese also on an English page.</summary>
    public string? DataLanguage => IsEnglish ? "vi" : null;

    /// <summary>The path in the language of this page.</summary>
    public string Link(string path) => IsEnglish ? English(path) : path;

    public static string English(string path) => path == "/" ? EnglishPrefix : EnglishPrefix + path;

    /// <summary>Full address of a path that already names its language.</summary>
    public string Absolute(string path) => baseUrl + path;
}
