using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Marketplace.Data;
using Marketplace.Data.Changes;
using Marketplace.IntegrationTests.Hosting;
using Marketplace.Register;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Storefront;

/// <summary>The shop with the shipped register and samples; one for all tests that only read.</summary>
public sealed class ShopHost : IDisposable
{
    public RunningHost Host { get; } = new(seed: "Samples", settings: ("Media:WarmUp", "false"));

    public HttpClient Browser() => Host.Browser();

    public void Dispose() => Host.Dispose();
}

internal static class ShopSteps
{
    private const string DatabaseFile = "marketplace.db";

    /// <summary>A product of the register with a sample certificate that is valid and one that ran out.</summary>
    public const string Starred = "HT-0100", Expired = "HT-0012", NotOnSale = "HT-0136";

    public static async Task<IHtmlDocument> PageAsync(this HttpClient browser, string path, int status = 200)
    {
        var answer = await browser.GetAsync(path, TestContext.Current.CancellationToken);
        ((int)answer.StatusCode).ShouldBe(status, path);
        return new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>Follows the redirect from any words to the page's own address.</summary>
    public static async Task<string> AddressAsync(this HttpClient browser, string path)
    {
        var answer = await browser.GetAsync(path, TestContext.Current.CancellationToken);
        ((int)answer.StatusCode).ShouldBe(301, path);
        return answer.Headers.Location!.ToString();
    }

    public static async Task<IHtmlDocument> ProductAsync(this HttpClient browser, string code) =>
        await browser.PageAsync(await browser.AddressAsync($"/san-pham/x-{code}"));

    public static async Task ImportAsync(this RunningHost host, params (string File, string Text)[] files)
    {
        var folder = Directory.CreateDirectory(Path.Combine(host.Folder, Guid.NewGuid().ToString("N"))).FullName;
        foreach (var (file, text) in files) await File.WriteAllTextAsync(Path.Combine(folder, file), text);
        await using var scope = host.Services.CreateAsyncScope();
        var report = await scope.ServiceProvider.GetRequiredService<ImportRegister>()
            .ExecuteAsync(new ImportRegisterCommand(folder) { Strict = true }, default);
        report.Problems.Where(p => !p.IsWarning).ShouldBeEmpty();
        await host.Services.GetRequiredService<ChangeFeed>().CatchUpAsync(default);
    }

    /// <summary>A folder stands where the database file was: no connection can be opened any more.</summary>
    public static void TakeDatabaseAway(this RunningHost host)
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        foreach (var file in Directory.GetFiles(host.Folder, DatabaseFile + "*")) File.Move(file, file + ".away");
        Directory.CreateDirectory(Path.Combine(host.Folder, DatabaseFile));
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    }

    public static void BringDatabaseBack(this RunningHost host)
    {
        Directory.Delete(Path.Combine(host.Folder, DatabaseFile));
        foreach (var file in Directory.GetFiles(host.Folder, DatabaseFile + "*.away")) File.Move(file, file[..^".away".Length]);
    }

    public static async Task SqlAsync(this RunningHost host, string sql)
    {
        await using var scope = host.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<MarketplaceDbContext>().Database.ExecuteSqlRawAsync(sql);
    }
}
