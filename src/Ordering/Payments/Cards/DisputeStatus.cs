namespace Marketplace.Ordering.Payments.Cards;

/// <summary>Stripe's words for where a dispute stands, and which come later: what arrives out of order takes nothing back.</summary>
internal static class DisputeStatus
{
    private static readonly Dictionary<string, int> _rank = new(StringComparer.Ordinal)
    {
        [""] = 0,
        ["warning_needs_response"] = 1,
        ["warning_under_review"] = 2,
        ["needs_response"] = 3,
        ["under_review"] = 4,
        ["appeal_needs_response"] = 6,
        ["appeal_under_review"] = 7,
        ["warning_closed"] = 8,
        ["prevented"] = 9,
        ["lost"] = 10,
        ["won"] = 11,
    };

    public static bool IsLater(string known, string said) => Rank(said) > Rank(known);

    /// <summary>A word that is not known yet is neither first nor last.</summary>
    private static int Rank(string status) => _rank.GetValueOrDefault(status, 5);
}
