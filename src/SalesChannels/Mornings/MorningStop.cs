namespace Marketplace.SalesChannels.Mornings;

/// <summary>An officer wants no morning letter.</summary>
internal sealed class MorningStop
{
    public Guid AccountId { get; set; }

    public DateTimeOffset StoppedAt { get; set; }

    /// <summary>Of a demonstration account: goes with it.</summary>
    public bool IsSample { get; set; }
}
