using Marketplace.Shared;

namespace Marketplace.Ordering.Reviews;

/// <summary>What a buyer says of one line that was delivered: once, and shown after somebody of the province has read it.</summary>
internal sealed class Review : IPlaced
{
    public Guid Id { get; set; }

    /// <summary>Unique: a line is reviewed once.</summary>
    public Guid OrderLineId { get; set; }

    public required string ProductCode { get; set; }

    public required string ProductName { get; set; }

    public required string ProducerCode { get; set; }

    public required string ProducerName { get; set; }

    /// <summary>Where the producer was when it was written: whose officers read it. Codes, or "unknown".</summary>
    public required string Area { get; set; }

    public required string Commune { get; set; }

    /// <summary>1 to 5. They are the buyer's and never a certificate's.</summary>
    public int Stars { get; set; }

    public required string Words { get; set; }

    /// <summary>The buyer's name, shortened: nothing else of the buyer stands here.</summary>
    public required string Author { get; set; }

    public ReviewState State { get; set; }

    public ReviewFault? Fault { get; set; }

    public DateTimeOffset WrittenAt { get; set; }

    public DateTimeOffset? DecidedAt { get; set; }

    /// <summary>The producer's one answer; empty = none.</summary>
    public string Answer { get; set; } = "";

    /// <summary>Null = there is no answer.</summary>
    public ReviewState? AnswerState { get; set; }

    public ReviewFault? AnswerFault { get; set; }

    public DateTimeOffset? AnsweredAt { get; set; }

    /// <summary>Of a trial order: shown as such, and in no figure.</summary>
    public bool IsSample { get; set; }
}
