namespace Marketplace.Ordering.Payments.Cards;

/// <summary>What became of a message of Stripe. Stored by name.</summary>
public enum CardEventState
{
    /// <summary>Kept; its job will work it.</summary>
    Received,

    Worked,

    /// <summary>Of a payment that we do not know yet by Stripe's number: looked at again when it is known.</summary>
    Waiting,

    /// <summary>Names a payment of ours that is not there: refused, so that Stripe sends it again.</summary>
    Missing,

    /// <summary>Never became known as ours.</summary>
    Foreign,
}

/// <summary>A message of Stripe, kept once by its number before it is answered; of its content the few facts that we act on.</summary>
internal sealed class CardEvent
{
    public Guid Id { get; set; }

    /// <summary>Stripe's; unique.</summary>
    public required string EventId { get; set; }

    public required string Type { get; set; }

    /// <summary>A <see cref="CardNews"/> as JSON.</summary>
    public required string News { get; set; }

    /// <summary>Stripe's number of the payment, by which one that waits is found again.</summary>
    public string IntentId { get; set; } = "";

    public CardEventState State { get; set; }

    /// <summary>When Stripe says that it happened.</summary>
    public DateTimeOffset HappenedAt { get; set; }

    public DateTimeOffset ReceivedAt { get; set; }

    public DateTimeOffset? WorkedAt { get; set; }

    /// <summary>How often Stripe has sent it.</summary>
    public int Received { get; set; }

    /// <summary>The job that works it; null = none was written.</summary>
    public Guid? JobId { get; set; }
}
