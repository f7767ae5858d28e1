using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Search;

public sealed class RelevanceTests(SearchShop shop) : IClassFixture<SearchShop>
{
    [Theory]
    [MemberData(nameof(GoldenQuery.Files), MemberType = typeof(GoldenQuery))]
    public async Task Golden_queries_find_what_people_mean(string file)
    {
        var faults = new List<string>();
        foreach (var query in GoldenQuery.Read(file))
            if (query.Fault(await shop.FindAsync(query.Q)) is { } fault) faults.Add(fault);
        faults.ShouldBeEmpty(string.Join('\n', faults));
    }

    /// <summary>Prints what queries find, for people who judge by eye: SEARCH_SHOW="cu do;mat ong".</summary>
    [Fact]
    public async Task Show()
    {
        foreach (var q in (Environment.GetEnvironmentVariable("SEARCH_SHOW") ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            var found = await shop.FindAsync(q);
            TestContext.Current.TestOutputHelper!.WriteLine(
                $"{q} -> {found.Total} [{found.DidYouMean}] {string.Join(" | ", found.Items.Take(8).Select(i => i.Name))} "
                + $"{(found.Total == 0 ? "~ " + string.Join(" | ", found.Suggestions.Select(s => s.Text)) : "")}");
        }
    }
}
