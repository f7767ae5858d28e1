namespace Marketplace.Media.Uploads;

/// <summary>
/// Counts the scans of a JPEG without decoding. Each one makes a decoder walk over all pixels again: half a megabyte may hold 20,000.
/// Walks as decoders do: rubbish between markers is passed over, the end marker ends it, what a phone appends after it counts for nothing.
/// </summary>
internal static class JpegScans
{
    private const byte Start = 0xDA, End = 0xD9;

    public static int Count(ReadOnlySpan<byte> file)
    {
        var scans = 0;
        for (var at = 2; at + 1 < file.Length;)
        {
            var next = file[at..].IndexOf((byte)0xFF);
            if (next < 0 || at + next + 1 >= file.Length) break;
            at += next + 1;
            var marker = file[at];
            if (marker == 0xFF) continue;
            at++;
            if (marker == End) break;
            if (marker == Start) scans++;
            // A zero is a pixel's byte; restart markers stand among pixels and have no length.
            if (marker is 0 or (>= 0xD0 and <= 0xD8) or 0x01 || at + 1 >= file.Length) continue;
            at += Math.Max(2, file[at] << 8 | file[at + 1]);
        }
        return scans;
    }
}
