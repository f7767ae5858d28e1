namespace Marketplace.Mail.Notices;

/// <summary>A person wants no letters of a kind.</summary>
internal sealed class NoticeStop
{
    public Guid AccountId { get; set; }

    public NoticeKind Kind { get; set; }

    public DateTimeOffset StoppedAt { get; set; }

    /// <summary>Of a demonstration account: goes with it.</summary>
    public bool IsSample { get; set; }
}
