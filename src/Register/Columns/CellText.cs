using System.Text;
using Marketplace.Shared;
using Marketplace.Shared.Text;

namespace Marketplace.Register;

/// <summary>Codes and texts as cells hold them.</summary>
internal static class CellText
{
    public const int LongestCode = 64;
    public const int LongestText = 20_000;

    public static Cell<string> Code(string cell)
    {
        if (cell.Length > LongestCode) return RegisterMessages.TooLong(LongestCode);
        if (Forbidden(cell) is { } problem) return problem;
        var code = cell.Normalize(NormalizationForm.FormC);
        var plain = code.AsSpan().IndexOfAny("/;\n\t") < 0 && code is not ("." or "..") && !char.IsWhiteSpace(code[0]) && !char.IsWhiteSpace(code[^1]);
        if (!plain) return RegisterMessages.NotACode;
        if (CodeShape.HasInvisible(code)) return RegisterMessages.InvisibleInCode;
        return CodeShape.HasLookAlike(code) ? RegisterMessages.LookAlikeInCode : code;
    }

    /// <summary>Lines and tabs stay; blanks at the ends do not, and a run of spaces is one.</summary>
    public static Cell<string> Text(string cell) => Tidy(cell, keepLines: true);

    /// <summary>One line.</summary>
    public static Cell<string> Name(string cell) => Tidy(cell, keepLines: false);

    public static Cell<string> WebAddress(string cell)
    {
        var text = Text(cell);
        if (text.Problem is not null) return text;
        var isAddress = Uri.TryCreate(text.Value, UriKind.Absolute, out var address) && address is { Scheme: "https" or "http", Host.Length: > 0 };
        return isAddress ? text.Value : RegisterMessages.NotAWebAddress;
    }

    public static Cell<string> CodeList(string cell)
    {
        var codes = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var part in cell.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var code = Code(part);
            if (code.Problem is not null) return code;
            codes.Add(code.Value);
        }
        return string.Join(';', codes);
    }

    private static Cell<string> Tidy(string cell, bool keepLines)
    {
        if (cell.Length > LongestText) return RegisterMessages.TooLong(LongestText);
        if (Forbidden(cell) is { } problem) return problem;
        var text = OutsideText.Tidy(cell, keepLines);
        return text.Length > LongestText ? RegisterMessages.TooLong(LongestText) : text;
    }

    /// <summary>Bytes that are not UTF-8 were read as U+FFFD.</summary>
    private static Message? Forbidden(string text)
    {
        foreach (var c in text)
        {
            if (c == '\uFFFD') return RegisterMessages.NotUtf8;
            if (char.IsControl(c) && c is not ('\n' or '\t') || OutsideText.TurnsText(c)) return RegisterMessages.ControlCharacter;
        }
        return OutsideText.IsWellFormed(text) ? null : RegisterMessages.NoCharacter;
    }
}
