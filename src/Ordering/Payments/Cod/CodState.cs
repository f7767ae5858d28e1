namespace Marketplace.Ordering.Payments.Cod;

/// <summary>Where the money of an order paid at the door is. Stored by name; the moves between states are <see cref="CodMoves"/>.</summary>
public enum CodState
{
    /// <summary>The goods are on their way; nobody has told what was collected.</summary>
    Expected,

    /// <summary>The buyer paid; a courier holds the money, or the producer took it at the door.</summary>
    Collected,

    /// <summary>The courier paid the producer, with a reference.</summary>
    Remitted,

    /// <summary>Everything agrees, or the producer has said why it does not.</summary>
    Settled,

    /// <summary>The goods came back unpaid.</summary>
    Returned,
}
