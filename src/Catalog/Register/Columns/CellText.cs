using Marketplace.Shared;

namespace Marketplace.Catalog.Register;

/// <summary>Codes and texts as cells hold them.</summary>
internal static class CellText
{
    public const int LongestCode = 64;
    public const int LongestText = 20_000;

    public static Cell<string> Code(string cell) => BadCode(cell) is { } problem ? problem : cell;

    public static Cell<string> Text(string cell) =>
        cell.Length > LongestText ? Reasons.TooLong(LongestText) : Forbidden(cell) ?? (Cell<string>)cell;

    public static Cell<string> WebAddress(string cell) =>
        Text(cell) is { Problem: { } problem } ? problem
        : Uri.TryCreate(cell, UriKind.Absolute, out var address) && address is { Scheme: "https" or "http", Host.Length: > 0 } ? cell
        : Reasons.NotAWebAddress;

    public static Cell<string> CodeList(string cell)
    {
        var codes = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var part in cell.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (BadCode(part) is { } problem) return problem;
            codes.Add(part);
        }
        return string.Join(';', codes);
    }

    private static Message? BadCode(string code)
    {
        if (code.Length > LongestCode) return Reasons.TooLong(LongestCode);
        if (Forbidden(code) is { } problem) return problem;
        var plain = code.AsSpan().IndexOfAny("/;\n\t") < 0 && code is not ("." or "..") && !char.IsWhiteSpace(code[0]) && !char.IsWhiteSpace(code[^1]);
        return plain ? null : Reasons.NotACode;
    }

    /// <summary>Bytes that are not UTF-8 were read as U+FFFD.</summary>
    private static Message? Forbidden(string text)
    {
        foreach (var c in text)
        {
            if (c == '\uFFFD') return Reasons.NotUtf8;
            if (char.IsControl(c) && c is not ('\n' or '\t')) return Reasons.ControlCharacter;
        }
        return null;
    }
}
