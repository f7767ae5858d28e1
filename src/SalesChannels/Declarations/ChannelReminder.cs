namespace Marketplace.SalesChannels.Declarations;

/// <summary>A producer was told that a pass goes stale: once for each pass.</summary>
internal sealed class ChannelReminder
{
    public required string ParticipationCode { get; set; }

    /// <summary>Day of the pass.</summary>
    public DateOnly PassedOn { get; set; }

    public DateTimeOffset RemindedAt { get; set; }

    public bool IsSample { get; set; }
}
