using static Marketplace.Ordering.Payments.Cod.CodState;

namespace Marketplace.Ordering.Payments.Cod;

/// <summary>Every legal move of money that is paid at the door. What is not in this table is refused.</summary>
public static class CodMoves
{
    private static readonly IReadOnlyDictionary<CodState, IReadOnlyList<CodState>> _next = new Dictionary<CodState, IReadOnlyList<CodState>>
    {
        [Expected] = [Collected, Returned],
        // Settled at once: the producer took the money itself, and no courier has any.
        [Collected] = [Remitted, Settled],
        [Remitted] = [Settled],
        [Settled] = [],
        [Returned] = [],
    };

    public static IReadOnlyList<CodState> From(CodState state) => _next[state];

    public static bool Allows(CodState from, CodState to) => _next[from].Contains(to);
}
