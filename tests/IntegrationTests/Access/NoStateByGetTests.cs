using System.Data;
using System.Security.Cryptography;
using System.Text;
using Marketplace.Accounts.Policies;
using Marketplace.IntegrationTests.Databases;
using Marketplace.IntegrationTests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Access;

/// <summary>Whoever only asks changes nothing: every GET route, asked by an administrator and by nobody, leaves every table as it was (T34).</summary>
public sealed class NoStateByGetTests : IDisposable
{
    /// <summary>What the program does by itself meanwhile.</summary>
    private static readonly string[] _ofTheProgram = ["jobs", "audit", "search_log"];

    private readonly RunningHost _host = new(seed: "Samples");

    [Fact]
    public async Task No_GET_changes_a_row()
    {
        await _host.AddUserAsync("doi@hatinh.example", Roles.Admin);
        using var admin = await _host.SignedInAsync("doi@hatinh.example");
        using var nobody = _host.Browser();
        var before = await TablesAsync();
        before.Count.ShouldBeGreaterThan(30);
        var file = Path.Combine(SeedData.Folder, "..", "tests", "attack", "routes.txt");
        var routes = File.ReadLines(file).Where(l => l.StartsWith("GET ", StringComparison.Ordinal)).Select(l => l[4..].Trim()).ToList();
        routes.Count.ShouldBeGreaterThan(60);
        foreach (var browser in (HttpClient[])[admin, nobody, admin])
            foreach (var route in routes)
                (await browser.GetAsync(Filled(route), TestContext.Current.CancellationToken)).Dispose();
        (await TablesAsync()).Where(t => before[t.Key] != t.Value).Select(t => t.Key).ShouldBeEmpty();
    }

    private static string Filled(string route) => System.Text.RegularExpressions.Regex.Replace(
        route.Replace("{SlugAndCode}", "x-HT-0100", StringComparison.Ordinal).Replace("{slug}", "x-HT-0100", StringComparison.Ordinal), @"\{[^}]*\}", "1");

    /// <summary>A hash of all rows, by table.</summary>
    private async Task<Dictionary<string, string>> TablesAsync()
    {
        await using var scope = _host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<DbContext>();
        await db.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        var hashes = new Dictionary<string, string>();
        var tables = db.Model.GetEntityTypes().Where(t => t.FindPrimaryKey() is not null).Select(t => t.GetTableName()).OfType<string>().Distinct();
        foreach (var table in tables.Except(_ofTheProgram))
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // A name of our own model.
            command.CommandText = $"SELECT * FROM \"{table}\"";
#pragma warning restore CA2100
            await using var rows = await command.ExecuteReaderAsync(CommandBehavior.Default, TestContext.Current.CancellationToken);
            var lines = new List<string>();
            while (await rows.ReadAsync(TestContext.Current.CancellationToken))
                lines.Add(string.Join('|', Enumerable.Range(0, rows.FieldCount).Select(i => Written(rows.GetValue(i)))));
            hashes[table] = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines.Order(StringComparer.Ordinal)))));
        }
        return hashes;
    }

    private static string Written(object value) => value is byte[] bytes ? Convert.ToHexString(bytes) : $"{value}";

    public void Dispose() => _host.Dispose();
}
