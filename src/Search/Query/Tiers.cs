namespace Marketplace.Search.Query;

/// <summary>How a unit is found, best first. All units of a query at one level come before any at the next.</summary>
internal enum MatchLevel { Exact, Folded, Synonym, Joined, JoinedFolded }

/// <summary>Where a unit is found, best first: at the start of the product's name, in its name, in the producer's, elsewhere.</summary>
internal enum MatchField { Head, Name, Producer, Other }

/// <summary>
/// The tiers of text score: complete before one unit missing, then level, then field. A product's tier is the best one whose demands
/// all its units meet, so a set of tiers is a mask: bit = level × fields + field, and a match meets its own tier and every laxer one.
/// </summary>
internal static class Tiers
{
    public const int Levels = 5;
    public const int Fields = 4;
    public const int PerCompleteness = Levels * Fields;

    private static readonly uint[] _met = [.. Enumerable.Range(0, PerCompleteness).Select(Met)];

    public static uint Mask(MatchLevel level, MatchField field) => _met[(int)level * Fields + (int)field];

    private static uint Met(int tier)
    {
        var mask = 0u;
        for (var level = tier / Fields; level < Levels; level++)
            for (var field = tier % Fields; field < Fields; field++) mask |= 1u << (level * Fields + field);
        return mask;
    }
}
