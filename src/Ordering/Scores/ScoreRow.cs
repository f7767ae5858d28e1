using Marketplace.Ordering.Orders;
using Marketplace.Shared;

namespace Marketplace.Ordering.Scores;

/// <summary>What an order says of how its producer works. Nothing of the buyer.</summary>
public sealed record ScoreRow
{
    public required string Number { get; init; }

    public required DateTimeOffset PlacedAt { get; init; }

    public required OrderState State { get; init; }

    public required long TotalVnd { get; init; }

    /// <summary>Paid at the door, so that the producer had to take it or to refuse it.</summary>
    public required bool AsksForAnswer { get; init; }

    /// <summary>When the producer took it or refused it.</summary>
    public required DateTimeOffset? AnsweredAt { get; init; }

    public required DateOnly ShipBy { get; init; }

    /// <summary>When all of it was handed over for the first time.</summary>
    public required DateTimeOffset? ShippedAt { get; init; }

    public required DateTimeOffset? CancelledAt { get; init; }

    /// <summary>As the producer gave it, or a word of <see cref="OrderReasons"/>; empty when it was not cancelled.</summary>
    public required string CancelReason { get; init; }

    /// <summary>At once, or by asking the producer for it.</summary>
    public bool IsCancelledByBuyer => CancelledAt is not null && CancelReason is OrderReasons.ByBuyer or OrderReasons.ByCase;

    public bool IsCancelledByProducer => CancelledAt is not null && !IsCancelledByBuyer;

    /// <summary>Null where the buyer was quicker.</summary>
    public TimeSpan? AnswerTime => AsksForAnswer && AnsweredAt is { } at && CancelReason != OrderReasons.ByBuyer ? at - PlacedAt : null;

    /// <summary>Null: neither handed over nor late yet, or not to be handed over at all.</summary>
    public bool? IsOnTime(DateOnly today)
    {
        if (ShippedAt is { } at) return at.VietnamDate() <= ShipBy;
        return State is OrderState.Cancelled or OrderState.Expired or OrderState.AwaitingPayment || today <= ShipBy ? null : false;
    }
}
