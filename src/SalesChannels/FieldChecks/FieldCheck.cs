using Marketplace.SalesChannels.Declarations;
using Marketplace.SalesChannels.Participations;
using Marketplace.Shared;

namespace Marketplace.SalesChannels.FieldChecks;

/// <summary>
/// What an officer found where a producer sells, with the officer's own photo. What counts is the check of the register that was recorded
/// with it; this row says what was seen.
/// </summary>
internal sealed class FieldCheck : IPlaced
{
    public Guid Id { get; set; }

    public required string ParticipationCode { get; set; }

    public required string ProducerCode { get; set; }

    /// <summary>Where the producer was then: whose officers see it. Codes, or "unknown".</summary>
    public required string Area { get; set; }

    public required string Commune { get; set; }

    public Guid CheckedBy { get; set; }

    /// <summary>Of the form that was sent: sent twice it is one check.</summary>
    public Guid FormKey { get; set; }

    public DateTimeOffset CheckedAt { get; set; }

    public CheckResult Result { get; set; }

    /// <summary>Of a fail.</summary>
    public RefusalReason? Reason { get; set; }

    /// <summary>Of a fail for the producer to read; else a note of the officer's.</summary>
    public string Words { get; set; } = "";

    /// <summary>A private file; null = none was taken.</summary>
    public Guid? PhotoId { get; set; }

    public bool IsSample { get; set; }
}
