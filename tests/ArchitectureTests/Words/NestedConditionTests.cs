using System.Text.RegularExpressions;

namespace Marketplace.ArchitectureTests.Words;

/// <summary>Of conditions within conditions nobody sees at a glance which answer belongs to which: a switch or an if says it.</summary>
public sealed partial class NestedConditionTests
{
    [Fact]
    public void No_conditional_expression_stands_directly_in_another()
    {
        var files = Repository.KeptFiles()
            .Where(f => Path.GetExtension(f) == ".cs" && !f.StartsWith("src/Data/Migrations/", StringComparison.Ordinal)).ToList();
        files.Count.ShouldBeGreaterThan(500);
        files.SelectMany(f => NestedLines(File.ReadAllText(Path.Combine(Repository.Root, f))).Select(line => $"{f}:{line}")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("x = a ? b : c ? d : e;", 1)]
    [InlineData("x = a\n    ? b\n    : c is { } f\n    ? d : e;", 1)]
    [InlineData("x = a ? (b ? c : d) : e;", 1)]
    [InlineData("x = a ? \"?\" : b; // c ? d\ny = c ? d : e;", 0)]
    [InlineData("f(a ? b : c, d ? e : g);", 0)]
    [InlineData("string? x = a?.B ?? (c ? d : e);", 0)]
    [InlineData("x = a ? b.Where(c => c ? d : e) : f;", 0)]
    public void Planted_ones_are_found_and_others_are_left_alone(string code, int nested) => NestedLines(code).Count().ShouldBe(nested);

    /// <summary>
    /// A sign of question between spaces asks; it is answered at the next comma, end or closing bracket. A bracket that only groups belongs to
    /// what is outside, one of a call does not.
    /// </summary>
    private static IEnumerable<int> NestedLines(string source)
    {
        var code = Silent.Replace(source, said => "\"\"" + new string('\n', said.Value.Count(c => c == '\n')));
        var outside = new Stack<bool>();
        var (asks, line) = (false, 1);
        for (var i = 0; i < code.Length; i++)
        {
            switch (code[i])
            {
                case '\n': line++; break;
                case '(' or '[' or '{':
                    outside.Push(asks);
                    asks = asks && code[i] == '(' && Groups(code.AsSpan(0, i));
                    break;
                case ')' or ']' or '}': asks = outside.TryPop(out var before) && before; break;
                case ',' or ';': asks = false; break;
                case '?' when IsCondition(code, i):
                    if (asks) yield return line;
                    asks = true;
                    break;
            }
        }
    }

    private static bool Groups(ReadOnlySpan<char> before) =>
        before.TrimEnd() is [.., var last] && !char.IsLetterOrDigit(last) && last is not ('_' or ')' or ']' or '>');

    private static bool IsCondition(string code, int at) =>
        at > 0 && at + 1 < code.Length && char.IsWhiteSpace(code[at - 1]) && code[at + 1] == ' ';

    /// <summary>Texts, letters and comments.</summary>
    [GeneratedRegex(
        """
        "{3}[\s\S]*?"{3,}|(?:@\$?|\$@)"(?:[^"]|"")*"|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])+'|//[^\n]*|/\*[\s\S]*?\*/
        """, RegexOptions.None, 10_000)]
    private static partial Regex Silent { get; }
}
