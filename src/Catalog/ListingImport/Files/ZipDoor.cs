using System.Buffers.Binary;
using System.IO.Compression;

namespace Marketplace.Catalog.ListingImport.Files;

/// <param name="Entries">Files in the archive.</param>
/// <param name="Entry">Bytes of one, unpacked.</param>
/// <param name="Total">Bytes of all, unpacked.</param>
internal sealed record ZipLimits(int Entries, long Entry, long Total);

/// <summary>Opens an archive of a stranger: what it says of itself is judged before anything is unpacked, and held to while it is.</summary>
internal static class ZipDoor
{
    /// <summary>Honest sheets of this kind are packed to a twentieth.</summary>
    private const int MostTimes = 150;
    private const int Small = 1024 * 1024, EndRecord = 22, LongestComment = 65_535;

    public static bool IsZip(Stream file) => Begins(file, "PK\u0003\u0004"u8);

    /// <summary>What Excel before 2007 and every locked workbook begin with.</summary>
    public static bool IsCompound(Stream file) => Begins(file, [0xD0, 0xCF, 0x11, 0xE0]);

    /// <returns>Null when it is more than the limits say.</returns>
    /// <exception cref="InvalidDataException">It is no archive.</exception>
    public static ZipArchive? Open(Stream file, ZipLimits limits)
    {
        if (CountOf(file) > limits.Entries) return null;
        file.Position = 0;
        var archive = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        if (archive.Entries.Count <= limits.Entries && archive.Entries.Sum(e => e.Length) <= limits.Total && archive.Entries.All(e => IsFair(e, limits.Entry)))
            return archive;
        archive.Dispose();
        return null;
    }

    public static Stream Read(this ZipArchiveEntry entry) => new BoundedStream(entry.Open(), entry.Length);

    private static bool IsFair(ZipArchiveEntry entry, long most) =>
        entry.Length <= most && (entry.Length <= Small || entry.Length / MostTimes <= entry.CompressedLength);

    /// <summary>As the record at the end says, so that a directory of a million names is never read.</summary>
    private static int CountOf(Stream file)
    {
        var length = (int)Math.Min(file.Length, EndRecord + LongestComment);
        var tail = new byte[length];
        file.Position = file.Length - length;
        file.ReadExactly(tail);
        var at = tail.AsSpan().LastIndexOf("PK\u0005\u0006"u8);
        if (at < 0 || at + EndRecord > length) throw new InvalidDataException("No end of an archive.");
        return BinaryPrimitives.ReadUInt16LittleEndian(tail.AsSpan(at + 10));
    }

    private static bool Begins(Stream file, ReadOnlySpan<byte> mark)
    {
        Span<byte> start = stackalloc byte[4];
        file.Position = 0;
        var read = file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        file.Position = 0;
        return read == start.Length && start.SequenceEqual(mark);
    }
}
