using Marketplace.Catalog.Certificates;
using Marketplace.Search;
using Marketplace.Search.Query;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Search;

/// <summary>A product asked by its own full name is the first hit, and a decision is found however its number is typed, whatever engine answers.</summary>
public abstract class OwnNameTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Null: the server that it needs is not there.</summary>
    protected abstract ServiceProvider? Node { get; }

    protected abstract void SkipWithoutServer();

    [Fact]
    public async Task A_product_asked_by_its_own_name_comes_first_with_marks_and_without()
    {
        SkipWithoutServer();
        var faults = new List<string>();
        foreach (var name in InventedNames.All)
            foreach (var asked in (string[])[
                name, InventedNames.WithoutMarks(name), name.ToUpperInvariant(), name.Normalize(System.Text.NormalizationForm.FormD)])
            {
                var found = await FindAsync(asked);
                if (found.Items.Count == 0 || found.Items[0].Name != name)
                    faults.Add($"{asked} -> {found.Total} {found.DidYouMean}: {string.Join(" | ", found.Items.Take(3).Select(i => i.Name))}");
            }
        faults.ShouldBeEmpty(string.Join('\n', faults));
    }

    [Theory]
    [InlineData("1234/QĐ-UBND"), InlineData("1234/QD-UBND"), InlineData("1234/qđ-ubnd"), InlineData("  1234 / QĐ - UBND "), InlineData("1234 qd ubnd")]
    [InlineData("1234qdubnd"), InlineData("số 1234/QĐ-UBND"), InlineData("quyết định 1234/QĐ-UBND"), InlineData("1234\u2013QĐ\u2013UBND")]
    public async Task A_decision_is_found_however_its_number_is_typed(string typed)
    {
        SkipWithoutServer();
        (await FindAsync(typed)).Total.ShouldBe(InventedNames.Decided);
    }

    [Theory]
    [InlineData("1234/QĐ-UBND"), InlineData("1234/qd-ubnd"), InlineData(" 1234 / QD - UBND ")]
    public async Task The_look_up_of_certificates_finds_all_of_a_decision(string typed)
    {
        SkipWithoutServer();
        await using var scope = Node!.CreateAsyncScope();
        (await scope.ServiceProvider.GetRequiredService<FindCertificates>().ExecuteAsync(typed, [], Cancel)).Count.ShouldBe(InventedNames.Decided);
    }

    private Task<FoundProducts> FindAsync(string text) => SearchShop.FindAsync(Node!, new ProductFilter { Text = text });
}

public sealed class InventedShop : SearchShop
{
    protected override IEnumerable<string> MoreRegisters => [InventedNames.WriteTo(Folder)];
}

public abstract class InventedElasticShop(string variable) : ElasticShop(variable)
{
    protected override IEnumerable<string> MoreRegisters => [InventedNames.WriteTo(Folder)];
}

public sealed class InventedElastic9Shop() : InventedElasticShop("TEST_ELASTICSEARCH_9");

public sealed class InventedElastic8Shop() : InventedElasticShop("TEST_ELASTICSEARCH_8");

public sealed class EmbeddedNameTests(InventedShop shop) : OwnNameTests, IClassFixture<InventedShop>
{
    protected override ServiceProvider? Node => shop.Services;

    protected override void SkipWithoutServer() { }
}

public abstract class ElasticNameTests(InventedElasticShop shop) : OwnNameTests
{
    protected override ServiceProvider? Node => shop.Elastic;

    protected override void SkipWithoutServer() => shop.SkipWithoutServer();
}

public sealed class Elastic9NameTests(InventedElastic9Shop shop) : ElasticNameTests(shop), IClassFixture<InventedElastic9Shop>;

public sealed class Elastic8NameTests(InventedElastic8Shop shop) : ElasticNameTests(shop), IClassFixture<InventedElastic8Shop>;
