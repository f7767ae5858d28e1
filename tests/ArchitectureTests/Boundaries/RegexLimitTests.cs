using System.Reflection;
using System.Text.RegularExpressions;

namespace Marketplace.ArchitectureTests.Boundaries;

/// <summary>A regular expression without a limit of time is a way to hold a server with one text from outside.</summary>
public sealed partial class RegexLimitTests
{
    private const BindingFlags Every = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    [Fact]
    public void Every_regular_expression_that_is_kept_or_generated_ends_in_time()
    {
        var found = Repository.Assemblies.SelectMany(a => a.GetTypes()).SelectMany(Kept).ToList();
        found.Count.ShouldBeGreaterThan(25);
        found.Where(IsEndless).Select(f => f.Name).ShouldBeEmpty();
    }

    /// <summary>One that is made in a method or called without an object is seen by nobody else.</summary>
    [Fact]
    public void None_is_made_or_asked_in_passing() =>
        Repository.SourceFiles("*.cs").Concat(Repository.SourceFiles("*.razor"))
            .SelectMany(f => File.ReadLines(f).Where(IsInPassing).Select(line => $"{Path.GetRelativePath(Repository.Root, f)}: {line.Trim()}")).ShouldBeEmpty();

    [Fact]
    public void Planted_ones_without_a_limit_are_found()
    {
        Kept(typeof(Planted)).Where(IsEndless).ShouldHaveSingleItem();
        Assembly.GetExecutingAssembly().GetTypes().Where(t => t.FullName!.Contains("RegularExpressions.Generated", StringComparison.Ordinal))
            .SelectMany(Kept).ShouldContain(f => IsEndless(f));
        IsInPassing("var is = Regex.IsMatch(text, \"a+\");").ShouldBeTrue();
        IsInPassing("return new Regex(pattern);").ShouldBeTrue();
        IsInPassing("if (_amount.IsMatch(text))").ShouldBeFalse();
    }

    private static IEnumerable<(string Name, Regex Expression)> Kept(Type type) => type.ContainsGenericParameters ? []
        : type.GetFields(Every).Where(f => f.FieldType.IsAssignableTo(typeof(Regex)))
            .Select(f => ($"{type.FullName}.{f.Name}", (Regex)f.GetValue(null)!));

    private static bool IsEndless((string Name, Regex Expression) found) => found.Expression.MatchTimeout == Regex.InfiniteMatchTimeout;

    private static bool IsInPassing(string line) => InPassing.IsMatch(line) && !line.Contains("RegexLimit", StringComparison.Ordinal);

    [GeneratedRegex(@"\bnew Regex\(|\bRegex\.(IsMatch|Matches|Match|Replace|Split|Count|EnumerateMatches)\(")]
    private static partial Regex InPassing { get; }

    private static class Planted
    {
        public static readonly Regex Endless = new("a+"), Limited = new("a+", RegexOptions.None, TimeSpan.FromSeconds(1));
    }
}
