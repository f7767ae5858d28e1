using System.Text.RegularExpressions;
using Marketplace.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Marketplace.ArchitectureTests.Builds;

/// <summary>
/// The floor that placing an order is measured against writes the product's own tables by SQL of its own: no compiler would notice a new column.
/// </summary>
public sealed partial class OrderProbeTests
{
    [Fact]
    public void Every_row_of_the_probe_has_all_that_its_table_asks_for_and_no_more()
    {
        using var db = new PostgresMarketplaceDbContext((DbContextOptions<PostgresMarketplaceDbContext>)
            new DbContextOptionsBuilder<PostgresMarketplaceDbContext>().UseMarketplacePostgres("Host=localhost").Options);
        var tables = db.Model.GetRelationalModel().Tables.ToDictionary(t => t.Name);
        var rows = Insert().Matches(File.ReadAllText(Path.Combine(Repository.Root, "tests/Benchmarks/Floor/OrderProbe.cs")));
        rows.Count.ShouldBe(6);
        foreach (Match row in rows)
        {
            var table = tables[row.Groups["table"].Value];
            var written = row.Groups["columns"].Value.Split(',').Select(c => c.Trim(' ', '\r', '\n', '"')).ToList();
            written.Except(table.Columns.Select(c => c.Name)).ShouldBeEmpty(table.Name);
            table.Columns.Where(c => !c.IsNullable && !IsGiven(c)).Select(c => c.Name).Except(written).ShouldBeEmpty(table.Name);
        }
    }

    /// <summary>By the database itself.</summary>
    private static bool IsGiven(IColumn column) =>
        column.PropertyMappings.Any(m => m.Property.ValueGenerated == ValueGenerated.OnAdd && m.Property.ClrType == typeof(long))
            || column.TryGetDefaultValue(out _) || column.DefaultValueSql is not null;

    [GeneratedRegex(@"INSERT INTO (?<table>\w+) \((?<columns>[^)]+)\)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Insert();
}
