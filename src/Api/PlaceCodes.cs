using System.Text.RegularExpressions;

namespace Marketplace.Api;

/// <summary>How codes of places are written in a query; "unknown" asks for what has no place.</summary>
internal static class PlaceCodes
{
    /// <summary>One of the 13 areas.</summary>
    public static Regex Area { get; } = new(@"\A(?:[0-9]{3}|unknown)\z");

    /// <summary>One of the 69 communes and wards of today.</summary>
    public static Regex Commune { get; } = new(@"\A(?:[0-9]{5}|unknown)\z");
}
