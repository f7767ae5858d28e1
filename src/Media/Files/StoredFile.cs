namespace Marketplace.Media.Files;

/// <summary>Public files are served to everybody under names nobody can guess; private ones only through <see cref="FileTickets"/>.</summary>
public enum FileKind { Public, Private }

internal enum FileState { Pending, Kept, Discarded }

/// <summary>
/// The row of a file. It is written before the bytes and deleted after them, so that no file is ever without a row.
/// Pending until the use case that wants it commits (<see cref="KeepFiles"/>), discarded until <see cref="SweepFiles"/> has been there.
/// </summary>
internal sealed class StoredFile
{
    public required Guid Id { get; init; }

    /// <summary>Where it lies in the store: "originals/u-….webp", "private/f-….pdf". Made here, never the sender's.</summary>
    public required string Key { get; init; }

    public required FileKind Kind { get; init; }

    /// <summary>Whose it is, in the words of the module that stored it: "producer:P1", "account:…".</summary>
    public required string Owner { get; init; }

    public required FileState State { get; set; }

    public required string Sha256 { get; init; }

    public required string ContentType { get; init; }

    public required long Length { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}
