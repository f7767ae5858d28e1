namespace Marketplace.Search.Query;

/// <summary>
/// How a unit is found, best first; all units of a query at one level come before any at the next. Literal: as typed, which for a query
/// without marks is any word that loses its marks to it. Folded: a word with other marks than those typed, so after synonyms.
/// </summary>
internal enum MatchLevel { Literal, Synonym, Folded, Joined, JoinedFolded }

/// <summary>
/// Where units are found, best first: side by side at the start of the product's name, side by side in it, the first one at its start,
/// anywhere in it, in the producer's name, elsewhere.
/// </summary>
internal enum MatchField { HeadRun, Run, Head, Name, Producer, Other }

/// <summary>
/// The tiers of text score: complete before one unit missing, then level, then field. A product's tier is the best one whose demands
/// all its units meet, so a set of tiers is a mask: bit = level × fields + field, and a match meets its own tier and every laxer one.
/// </summary>
internal static class Tiers
{
    public const int Levels = 5;
    public const int Fields = 6;
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
