using Marketplace.IntegrationTests.Databases;
using Marketplace.IntegrationTests.Hosting;
using Marketplace.Search.Log;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace Marketplace.IntegrationTests.Search;

/// <summary>The whole shop with samples on either database, and a browser that says what browsers say.</summary>
internal sealed class LoggedShop : IAsyncDisposable
{
    private const string Address = "https://localhost";
    private readonly Engine _engine;
    private readonly string _connection;
    private readonly string _folder;

    private LoggedShop(Engine engine, string connection, string folder)
    {
        (_engine, _connection, _folder) = (engine, connection, folder);
        Host = new RunningHost(seed: "Samples", settings: [("ConnectionStrings:Marketplace", connection), ("Media:WarmUp", "false")]);
        Browser = Host.Browser();
    }

    public RunningHost Host { get; }

    public HttpClient Browser { get; }

    public static async Task<LoggedShop> StartAsync(Engine engine)
    {
        var folder = Directory.CreateTempSubdirectory("ocop-log-").FullName;
        return new LoggedShop(engine, await DatabaseTemplates.CopyAsync(engine, folder), folder);
    }

    /// <summary>As a link followed from a page, null: no page.</summary>
    public async Task<string> GoAsync(string path, string? from = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("Sec-Fetch-Site", "same-origin");
        request.Headers.TryAddWithoutValidation("Sec-Fetch-Mode", "navigate");
        if (from is not null) request.Headers.TryAddWithoutValidation("Referer", from.StartsWith("http", StringComparison.Ordinal) ? from : Address + from);
        foreach (var (name, value) in headers)
        {
            request.Headers.Remove(name);
            request.Headers.TryAddWithoutValidation(name, value);
        }
        var answer = await Browser.SendAsync(request, TestContext.Current.CancellationToken);
        return await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Rows in the order of their words.</summary>
    public async Task<(string Text, int Searches, int ZeroResults, int Clicks, long Places)[]> RowsAsync()
    {
        await Host.Services.GetRequiredService<SearchLog>().WriteAsync(TestContext.Current.CancellationToken);
        await using var scope = Host.Services.CreateAsyncScope();
        var rows = await scope.ServiceProvider.GetRequiredService<DbContext>().Set<SearchLogEntry>().AsNoTracking().ToListAsync();
        return [.. rows.OrderBy(r => r.Text, StringComparer.Ordinal).Select(r => (r.Text, r.Searches, r.ZeroResults, r.Clicks, r.PositionSum))];
    }

    /// <summary>The log as another node has it, on the same database.</summary>
    public (SearchNotes Notes, SearchLog Log) Node()
    {
        var notes = new SearchNotes();
        var get = Host.Services;
        return (notes, new SearchLog(notes, get.GetRequiredService<Marketplace.Search.SearchWithRewrites>(), get.GetRequiredService<IServiceScopeFactory>(),
            get.GetRequiredService<TimeProvider>(), NullLogger<SearchLog>.Instance));
    }

    public async ValueTask DisposeAsync()
    {
        Browser.Dispose();
        await Host.DisposeAsync();
        await DatabaseTemplates.DropAsync(_engine, _connection);
        HostFolder.Remove(_folder);
    }
}
