using Marketplace.IntegrationTests.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Starting;

/// <summary>Read records are mapped onto other entities' tables by name alone: nothing else would notice a column that went away.</summary>
public sealed class ReadRecordTests
{
    [Theory, ClassData(typeof(EachEngine))]
    public async Task Every_column_of_a_read_record_exists_in_its_table_with_the_same_type(Engine engine)
    {
        await using var market = await TestMarketplace.StartAsync(engine);
        await market.QueryAsync(db =>
        {
            var records = db.Model.GetEntityTypes().Where(t => t.GetViewName() is not null).ToList();
            records.Count.ShouldBeGreaterThanOrEqualTo(4);
            records.SelectMany(r => Faults(db.Model, r)).ShouldBeEmpty();
            return Task.FromResult(0);
        });
    }

    private static IEnumerable<string> Faults(IModel model, IEntityType record)
    {
        var view = StoreObjectIdentifier.View(record.GetViewName()!);
        var columns = model.GetRelationalModel().Tables.SingleOrDefault(t => t.Name == view.Name)?.Columns.ToDictionary(c => c.Name);
        if (columns is null) return [$"{record.ClrType.Name}: no table {view.Name}"];
        return record.GetProperties().SelectMany(p => Faults(p, view, columns));
    }

    private static IEnumerable<string> Faults(IProperty property, StoreObjectIdentifier view, Dictionary<string, IColumn> columns)
    {
        var name = $"{property.DeclaringType.ClrType.Name}.{property.Name}";
        if (!columns.TryGetValue(property.GetColumnName(view)!, out var column)) yield return $"{name}: no such column";
        else if (column.StoreType != property.GetColumnType(view)) yield return $"{name}: {property.GetColumnType(view)} is {column.StoreType} in the table";
        else if (column.IsNullable && !property.IsNullable) yield return $"{name}: may be null in the table";
    }
}
