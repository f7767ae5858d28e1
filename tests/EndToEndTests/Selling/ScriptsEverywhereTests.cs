using System.Text.RegularExpressions;
using Marketplace.EndToEndTests.Browsing;
using Marketplace.EndToEndTests.Buying;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace Marketplace.EndToEndTests.Selling;

/// <summary>
/// Every text in the demonstration's database that is words and no code is a script, another in each row and column; then everybody follows the
/// links from where they work. What is drawn on the way stays text (T21).
/// </summary>
public sealed partial class ScriptsEverywhereTests(ShopInBrowser shop) : IClassFixture<ShopInBrowser>
{
    /// <summary>Addresses of one kind that one person opens.</summary>
    private const int MostOfAKind = 2;

    /// <summary>What no page shows, or nobody but its owner; and the log, which takes no changes.</summary>
    private static readonly string[] _tables = ["asp_net", "audit", "jobs", "changes", "data_protection", "sessions", "search_log", "__"];

    [Fact(Skip = ShopInBrowser.Missing, SkipUnless = nameof(ShopInBrowser.IsThere), SkipType = typeof(ShopInBrowser))]
    public async Task Scripts_in_every_column_of_words_stay_inert_on_every_page_that_anybody_reaches()
    {
        var readers = new List<(string Who, string? State, string[] Start)>
        {
            ("anybody", null, ["/", "/tim-kiem", "/chung-nhan", PageKinds.Product, "/giam-sat?mau=1"]),
        };
        foreach (var (who, home) in ((string, string)[])
            [("nha-san-xuat", "/ban-hang"), ("nha-vuon", "/ban-hang"), ("can-bo", "/giam-sat"), ("quan-tri", "/giam-sat")])
            readers.Add((who, await SignInAsync(who + "@mau.example", home), [home + "?mau=1"]));
        (await PlantAsync()).ShouldBeGreaterThan(80, "columns");
        var (ran, shown, opened) = (new List<string>(), 0, 0);
        foreach (var (who, state, start) in readers)
        {
            var page = await shop.OpenAsync("/dang-nhap", 1280, state: state);
            Watch(page, ran);
            foreach (var path in await ReachedAsync(page, start))
            {
                opened++;
                if (await page.EvaluateAsync<bool>("() => 'owned' in window")) ran.Add($"{who} {path}: a script ran");
                if (path.Contains('!', StringComparison.Ordinal)) shown++;
            }
        }
        ran.ShouldBeEmpty();
        opened.ShouldBeGreaterThan(120);
        shown.ShouldBeGreaterThan(60, "pages on which one of them stands as text");
    }

    /// <returns>Columns that were filled.</returns>
    private async Task<int> PlantAsync()
    {
        await using var scope = shop.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<DbContext>();
        var columns = db.Model.GetEntityTypes().SelectMany(Columns).Distinct().ToList();
        foreach (var (at, (table, column)) in columns.Index())
        {
            var rows = ScriptPayloads.All.Select((text, i) => $"WHEN {i} THEN '{text.Replace("'", "''", StringComparison.Ordinal)}'");
            // What begins as JSON is read as JSON.
            var sql = $"UPDATE \"{table}\" SET \"{column}\" = CASE (rowid + {at * 7}) % 60 {string.Join(' ', rows)} END "
                + $"WHERE \"{column}\" <> '' AND substr(\"{column}\", 1, 1) NOT IN ('[', '{{')";
            await using var command = db.Database.GetDbConnection().CreateCommand();
            await db.Database.OpenConnectionAsync();
            command.CommandText = sql;
            await command.ExecuteNonQueryAsync();
        }
        return columns.Count;
    }

    private static IEnumerable<(string Table, string Column)> Columns(IEntityType type)
    {
        if (type.GetTableName() is not { } table || _tables.Any(t => table.StartsWith(t, StringComparison.Ordinal))) yield break;
        foreach (var property in type.GetProperties())
        {
            var isWords = property.ClrType == typeof(string) && property.GetTypeMapping().Converter is null && !property.IsKey() && !property.IsForeignKey()
                && !property.IsIndex();
            if (isWords && !Coded().IsMatch(property.Name)) yield return (table, property.GetColumnName());
        }
    }

    /// <summary>Each page once, by links; a page on which a script stands as text is marked "!".</summary>
    private static async Task<IReadOnlyList<string>> ReachedAsync(IPage page, string[] start)
    {
        var (waiting, seen, kinds, reached) = (new Queue<string>(start), start.ToHashSet(), new Dictionary<string, int>(), new List<string>());
        while (waiting.TryDequeue(out var path))
        {
            var answer = await page.GotoAsync(path);
            if (answer is null) continue;
            answer.Status.ShouldBeLessThan(500, path);
            if (await page.EvaluateAsync<bool>("() => 'owned' in window")) return [.. reached, path];
            var isShown = await page.EvaluateAsync<bool>("() => /window\\.owned=1|top\\.owned=1|alert\\(1\\)/.test(document.body.innerText)");
            reached.Add(isShown ? path + "!" : path);
            foreach (var link in await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('a[href^=\"/\"]')].map(a => a.getAttribute('href'))"))
            {
                var next = link.Split('#')[0];
                var kind = Kind().Replace(next.Split('?')[0], "/*");
                if (Skipped().IsMatch(next) || kinds.GetValueOrDefault(kind) >= MostOfAKind || !seen.Add(next)) continue;
                kinds[kind] = kinds.GetValueOrDefault(kind) + 1;
                waiting.Enqueue(next);
            }
        }
        return reached;
    }

    private async Task<string> SignInAsync(string who, string home)
    {
        var page = await shop.OpenAsync("/dang-nhap", 1280);
        await page.Locator("[name=email]").FillAsync(who);
        await page.Locator("[name=password]").FillAsync(BuyingShop.Password);
        await page.Locator("main button[type=submit]").First.ClickAsync();
        await page.WaitForURLAsync("**" + home);
        return await page.Context.StorageStateAsync();
    }

    private static void Watch(IPage page, List<string> ran)
    {
        page.Dialog += async (_, dialog) =>
        {
            ran.Add($"{page.Url}: a dialog opened");
            await dialog.DismissAsync();
        };
        page.Console += (_, said) =>
        {
            if (said.Text.Contains("Content Security Policy", StringComparison.Ordinal)) ran.Add($"{page.Url}: {said.Text}");
        };
    }

    /// <summary>What is read as a code, an address or a choice.</summary>
    [GeneratedRegex("(Code|Slug|Key|Hash|Seal|Kind|Email|Phone|Language|Number|No|Token|Stamp|Url|Path|Sku|Bin|Area|Commune|Reference|Type|State|Unit|Name" +
        "Folded|Platform|Checker|Action|Subject|Version|Set|Province|Zone|Payload|Trace|Holder|Id|Basis|Text(Vi|En)?Key)$")]
    private static partial Regex Coded();

    /// <summary>Files, and what is no page of its own.</summary>
    [GeneratedRegex(@"\.(csv|xlsx|pdf|json|xml|zip|txt|webp|jpg|png|svg)(\?|$)|^/(media|api|openapi|health|dang-xuat|ngon-ngu)")]
    private static partial Regex Skipped();

    /// <summary>Parts of an address that name one thing of many.</summary>
    [GeneratedRegex(@"/[^/]*[0-9][^/]*")]
    private static partial Regex Kind();
}
