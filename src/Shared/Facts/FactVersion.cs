namespace Marketplace.Shared.Facts;

/// <summary>
/// One version of a fact of the register. A correction is a new row with a later <see cref="RecordedAt"/>; nothing is overwritten.
/// What is known at an instant is the version with the greatest <see cref="RecordedAt"/> not after it.
/// </summary>
public abstract class FactVersion
{
    /// <summary>When the fact became known to the register: UTC, whole microseconds.</summary>
    public DateTimeOffset RecordedAt { get; set; }

    /// <summary>Who recorded it, by a stable name: an account's id, "import", a job. Kept here, never exported.</summary>
    public string RecordedBy { get; set; } = "";

    /// <summary>The fact never was: gone from this version on, still there for an earlier instant.</summary>
    public bool IsVoid { get; set; }

    /// <summary>True on the version with the greatest <see cref="RecordedAt"/> of its key that is not in the future.</summary>
    public bool IsLatest { get; set; }

    /// <summary>Demonstration data: marked on pages, left out of official figures and exports, removable with one command.</summary>
    public bool IsSample { get; set; }
}
