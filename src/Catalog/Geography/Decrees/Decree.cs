namespace Marketplace.Catalog.Geography.Decrees;

/// <summary>
/// A resolution of the National Assembly's Standing Committee that changes communes from a day on, as data. Of those that stand none has the
/// number of another.
/// </summary>
internal sealed class Decree
{
    public Guid Id { get; set; }

    /// <summary>"1665/NQ-UBTVQH15".</summary>
    public required string Number { get; set; }

    public string Title { get; set; } = "";

    /// <summary>First day of the new units.</summary>
    public DateOnly EffectiveOn { get; set; }

    public DecreeState State { get; set; }

    public List<DecreeLine> Lines { get; set; } = [];

    public DateTimeOffset EnteredAt { get; set; }

    public Guid EnteredBy { get; set; }

    public DateTimeOffset? AppliedAt { get; set; }

    public Guid? AppliedBy { get; set; }

    public DateTimeOffset? TakenBackAt { get; set; }

    public Guid? TakenBackBy { get; set; }

    public string TakenBackWhy { get; set; } = "";

    public bool IsSample { get; set; }
}

/// <summary>Entered: changes nothing yet. TakenBack: as if it had never been applied, and kept to be read.</summary>
public enum DecreeState { Entered, Applied, TakenBack }

/// <summary>A commune, or a part of it, goes into a commune. A code may live on under another name.</summary>
internal sealed class DecreeLine
{
    public Guid DecreeId { get; set; }

    /// <summary>From 1, as in the file.</summary>
    public int Position { get; set; }

    public required string OldCode { get; set; }

    public required string NewCode { get; set; }

    /// <summary>Xã, Phường or Đặc khu.</summary>
    public required string NewType { get; set; }

    /// <summary>Without its type.</summary>
    public required string NewName { get; set; }

    public bool IsPart { get; set; }
}

/// <summary>A period of a producer that an applied decree moved: what an undo needs.</summary>
internal sealed class DecreeMove
{
    public Guid DecreeId { get; set; }

    public required string ProducerCode { get; set; }

    /// <summary>Of the period that lies in the new commune.</summary>
    public DateOnly PeriodFrom { get; set; }

    /// <summary>The decree cut it from one that began before.</summary>
    public bool IsCut { get; set; }

    public string? CommuneBefore { get; set; }

    public string? AreaBefore { get; set; }

    public required string CommuneAfter { get; set; }
}
