namespace Marketplace.Ordering.Cases;

/// <summary>What a buyer asks of a line. Stored by name.</summary>
public enum CaseKind
{
    /// <summary>Before it leaves: the producer has already taken the order.</summary>
    Cancel,

    /// <summary>The goods go back, the money too.</summary>
    Return,

    /// <summary>Something is wrong; the goods stay.</summary>
    Complaint,
}

/// <summary>Why. Stored by name.</summary>
public enum CaseReason { ChangedMind, OrderedWrong, Missing, Damaged, WrongGoods, NotAsDescribed, PastDate, Late, WrongPrice, Service, Other }

/// <summary>Where a case stands. Stored by name; the moves between states are <see cref="CaseMoves"/>.</summary>
public enum CaseState
{
    /// <summary>The producer has not answered yet.</summary>
    Open,

    /// <summary>The producer offers something; the buyer takes it or appeals.</summary>
    Offered,

    /// <summary>The producer said no; the buyer may appeal.</summary>
    Refused,

    /// <summary>An officer of the producer's area decides.</summary>
    WithOfficer,

    /// <summary>A return was granted; the goods are on their way back.</summary>
    AwaitingGoods,

    /// <summary>The buyer gets what was granted.</summary>
    Settled,

    /// <summary>The officer decided against the buyer.</summary>
    Rejected,

    Withdrawn,

    /// <summary>The buyer let the time to appeal go by.</summary>
    Closed,
}

public static class CaseReasons
{
    private static readonly IReadOnlyDictionary<CaseKind, IReadOnlyList<CaseReason>> _of = new Dictionary<CaseKind, IReadOnlyList<CaseReason>>
    {
        [CaseKind.Cancel] = [CaseReason.ChangedMind, CaseReason.OrderedWrong, CaseReason.Late, CaseReason.Other],
        [CaseKind.Return] =
            [CaseReason.Damaged, CaseReason.WrongGoods, CaseReason.NotAsDescribed, CaseReason.PastDate, CaseReason.ChangedMind, CaseReason.OrderedWrong,
                CaseReason.Other],
        [CaseKind.Complaint] =
            [CaseReason.Missing, CaseReason.Damaged, CaseReason.WrongGoods, CaseReason.NotAsDescribed, CaseReason.PastDate, CaseReason.Late,
                CaseReason.WrongPrice, CaseReason.Service, CaseReason.Other],
    };

    /// <summary>Reasons that fit what is asked.</summary>
    public static IReadOnlyList<CaseReason> Of(CaseKind kind) => _of[kind];

    /// <summary>The fault is the seller's: with all goods of an order its shipping is paid back too.</summary>
    public static bool IsSellers(this CaseReason reason) => reason
        is CaseReason.Missing or CaseReason.Damaged or CaseReason.WrongGoods or CaseReason.NotAsDescribed or CaseReason.PastDate;
}
