using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Marketplace.ArchitectureTests.Words;

internal static partial class VietnameseText
{
    public static bool HasMarks(string text) => text.Normalize(NormalizationForm.FormD)
        .Any(c => c is 'đ' or 'Đ' || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark);

    /// <summary>Lines of a .razor file that hold Vietnamese outside comments, as "number: text".</summary>
    public static IReadOnlyList<string> Literals(string razor)
    {
        // Comments become as many empty lines, so that numbers stay true.
        var code = Comment.Replace(razor, m => new string('\n', m.Value.Count(c => c == '\n')));
        return [.. code.Split('\n').Select((line, i) => (Line: line, Number: i + 1)).Where(l => HasMarks(l.Line)).Select(l => $"{l.Number}: {l.Line.Trim()}")];
    }

    [GeneratedRegex(@"@\*.*?\*@|<!--.*?-->|/\*.*?\*/|(?<![:""'])//[^\n]*", RegexOptions.Singleline)]
    private static partial Regex Comment { get; }
}
