using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.IntegrationTests.Databases;

/// <summary>What stands in the tables, a text a row: to see that something changed nothing.</summary>
internal static class TableRows
{
    public static async Task<HashSet<string>> ReadAsync(DbContext db, IReadOnlyCollection<string> without, CancellationToken cancel)
    {
        var rows = new HashSet<string>();
        var connection = db.Database.GetDbConnection();
        await db.Database.OpenConnectionAsync(cancel);
        foreach (var table in db.Model.GetEntityTypes().Select(e => e.GetTableName()).OfType<string>().Distinct().Except(without))
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"SELECT * FROM {table}";
            await using var reader = await command.ExecuteReaderAsync(cancel);
            while (await reader.ReadAsync(cancel))
                rows.Add($"{table}|{string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => Text(reader.GetValue(i))))}|");
        }
        return rows;
    }

    private static string Text(object value) => value is byte[] bytes ? Convert.ToHexString(bytes) : Convert.ToString(value, CultureInfo.InvariantCulture)!;
}
