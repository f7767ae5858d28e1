using System.Text.RegularExpressions;
using Marketplace.Shared.Text;

namespace Marketplace.Media.Files;

/// <summary>Keys of stored files. Two folders, names made here: nothing that comes from outside can leave them.</summary>
internal static class FileKeys
{
    private static readonly Regex _pattern = new(@"\A(originals|private)/[a-z0-9-]{1,64}\.[a-z0-9]{1,5}\z", RegexOptions.None, RegexLimit.Time);

    public const string Originals = "originals";
    public const string Private = "private";

    public static IReadOnlyList<string> Folders { get; } = [Originals, Private];

    public static string Picture(string name) => $"{Originals}/{name}.webp";

    public static string Paper(Guid id, string extension) => $"{Private}/f-{id:N}.{extension}";

    public static bool IsKey(string key) => _pattern.IsMatch(key);

    /// <exception cref="ArgumentException">No key of ours.</exception>
    public static string Checked(string key) => IsKey(key) ? key : throw new ArgumentException($"\"{key}\" is no key of a file.", nameof(key));
}
