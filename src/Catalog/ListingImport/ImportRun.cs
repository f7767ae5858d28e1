namespace Marketplace.Catalog.ListingImport;

/// <summary>Where an import stands. Stored by name.</summary>
public enum ImportState
{
    /// <summary>Its rows were looked at, and nothing was written.</summary>
    Checked,

    Running,

    Done,

    /// <summary>Whoever began it no longer keeps the producer's catalogue.</summary>
    Stopped,

    Undoing,

    Undone,
}

/// <summary>What becomes of a row. Stored by name.</summary>
public enum RowOutcome { New, Changed, Unchanged, Refused }

/// <summary>
/// One file of a producer's listings: read, looked at, put in by jobs of a hundred rows each, undone by jobs. Its place stands in the row and
/// moves in the transaction that does the work, so that it goes on where it was, whenever it was killed.
/// </summary>
internal sealed class ImportRun
{
    public Guid Id { get; init; }

    public required string ProducerCode { get; init; }

    public required Guid By { get; init; }

    /// <summary>As its sender called it.</summary>
    public required string FileName { get; init; }

    public ImportState State { get; set; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? StartedAt { get; set; }

    /// <summary>When a job last moved it.</summary>
    public DateTimeOffset? MovedAt { get; set; }

    public DateTimeOffset? FinishedAt { get; set; }

    public DateTimeOffset? UndoneAt { get; set; }

    /// <summary>Where columns stand in the file, from 1, by <see cref="ImportColumn.Key"/>; what is not there is left out.</summary>
    public required IReadOnlyDictionary<string, int> Places { get; init; }

    /// <summary>Rows of the file that say something.</summary>
    public int Rows { get; init; }

    public int RowsDone { get; set; }

    /// <summary>The last product (by its number in the file, from 1) that went in.</summary>
    public int Place { get; set; }

    /// <summary>Archives of pictures, in the order in which they came.</summary>
    public IReadOnlyList<ImportBundle> Bundles { get; set; } = [];

    public int PicturesDone { get; set; }

    /// <summary>What the import changed, counted in <see cref="ImportChange.No"/>.</summary>
    public int Changes { get; set; }

    public int ChangesUndone { get; set; }

    public bool IsSample { get; init; }

    /// <summary>A job that has not moved for so long may be asked for once more; one that still works is not disturbed by it.</summary>
    public static TimeSpan Stuck { get; } = TimeSpan.FromMinutes(10);

    public bool IsStuckAt(DateTimeOffset now) => State is ImportState.Running or ImportState.Undoing && MovedAt < now - Stuck;

    public int Pictures => Bundles.Sum(b => b.Entries);

    /// <summary>"I – Giá bán": where a person finds the cell. Of a column that is not there, its heading.</summary>
    public string NameOf(ImportColumn column) =>
        Places.TryGetValue(column.Key, out var place) ? $"{ImportColumns.Letter(place)} – {column.Heading}" : column.Heading;
}

/// <param name="Entries">Files in it.</param>
internal sealed record ImportBundle(Guid FileId, int Entries);

/// <summary>A row of the file, and what becomes of it: foreseen at first, and as it came in the end.</summary>
internal sealed class ImportRow
{
    public Guid ImportId { get; init; }

    /// <summary>As a spreadsheet numbers it; the header is 1.</summary>
    public int Line { get; init; }

    /// <summary>Rows of one product have one number; it goes up with the file.</summary>
    public int Product { get; init; }

    public required string Sku { get; init; }

    /// <summary>By <see cref="ImportColumn.Key"/>, so that rows stay readable when a column is added; what is left out says nothing.</summary>
    public required IReadOnlyDictionary<string, string> Cells { get; init; }

    public RowOutcome Outcome { get; set; }

    public IReadOnlyList<RowFault> Faults { get; set; } = [];

    /// <summary>Why it was not handed in, though the row asks for it; empty = nothing to say.</summary>
    public string Note { get; set; } = "";
}

/// <param name="Column">Its letter and heading: "I – Giá bán"; empty = the whole row.</param>
/// <param name="Text">A sentence.</param>
public sealed record RowFault(string Column, string Text);

/// <summary>A picture from an archive. <see cref="Sha256"/> is of the sender's bytes: the same picture is not put in twice.</summary>
internal sealed class ImportPicture
{
    public Guid Id { get; init; }

    public Guid ImportId { get; init; }

    public required string ProducerCode { get; init; }

    /// <summary>As the archive calls it.</summary>
    public required string Name { get; init; }

    public string Sku { get; init; } = "";

    /// <summary>1 for "SKU.jpg", else the number behind the hyphen.</summary>
    public int No { get; init; }

    public string Sha256 { get; init; } = "";

    /// <summary>Null = refused, see <see cref="Fault"/>.</summary>
    public Guid? FileId { get; init; }

    public string Key { get; init; } = "";

    public string Fault { get; set; } = "";
}

/// <summary>Stored by name.</summary>
internal enum ImportChangeKind { DraftMade, DraftChanged, PackChanged }

/// <summary>One thing that an import changed, with what was there before and a mark of what it left.</summary>
internal sealed class ImportChange
{
    public Guid ImportId { get; init; }

    /// <summary>From 1, in the order in which it was done.</summary>
    public int No { get; init; }

    public ImportChangeKind Kind { get; init; }

    /// <summary>The draft's, or the pack's.</summary>
    public Guid SubjectId { get; init; }

    /// <summary>As people call it.</summary>
    public required string Name { get; init; }

    /// <summary>A draft's content as JSON, a pack's numbers; empty = there was nothing.</summary>
    public string Before { get; init; } = "";

    /// <summary>A mark of the draft's content, the pack's numbers.</summary>
    public required string After { get; init; }

    /// <summary>Somebody changed it after the import: an undo leaves it.</summary>
    public bool IsTouched { get; set; }
}
