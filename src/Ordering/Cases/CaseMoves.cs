using static Marketplace.Ordering.Cases.CaseState;

namespace Marketplace.Ordering.Cases;

/// <summary>Every legal move of a case. What is not in this table is refused.</summary>
public static class CaseMoves
{
    private static readonly IReadOnlyDictionary<CaseState, IReadOnlyList<CaseState>> _next = new Dictionary<CaseState, IReadOnlyList<CaseState>>
    {
        [Open] = [AwaitingGoods, Settled, Offered, Refused, WithOfficer, Withdrawn],
        [Offered] = [Settled, WithOfficer, Withdrawn, Closed],
        [Refused] = [WithOfficer, Closed],
        [WithOfficer] = [AwaitingGoods, Settled, Rejected, Withdrawn],
        // Goods that do not arrive are the officer's to look into.
        [AwaitingGoods] = [Settled, WithOfficer],
        [Settled] = [],
        [Rejected] = [],
        [Withdrawn] = [],
        [Closed] = [],
    };

    public static IReadOnlyList<CaseState> From(CaseState state) => _next[state];

    public static bool Allows(CaseState from, CaseState to) => _next[from].Contains(to);

    /// <summary>Nothing comes after it.</summary>
    public static bool IsEnd(CaseState state) => _next[state].Count == 0;
}
