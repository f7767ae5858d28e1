using System.Data.Common;
using Marketplace.Data;
using Marketplace.IntegrationTests.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Storefront;

public sealed class QueryCountTests
{
    private const int Most = 6;

    [Fact]
    public async Task List_asks_the_database_at_most_six_times_whatever_it_shows()
    {
        var counter = new Counter();
        using var quiet = new RunningHost(seed: "Samples", settings: [("Media:WarmUp", "false"), ("Cache:Pages", "false")]);
        using var host = quiet.WithWebHostBuilder(web =>
            web.ConfigureTestServices(s => s.ConfigureDbContext<SqliteMarketplaceDbContext>(o => o.AddInterceptors(counter))));
        var browser = host.CreateClient(new() { AllowAutoRedirect = false });
        await browser.GetAsync("/tim-kiem", TestContext.Current.CancellationToken);
        foreach (var path in new[] { "/tim-kiem", "/tim-kiem?star=3&district=439&sort=price", "/tim-kiem?q=m%E1%BA%ADt%20ong", "/danh-muc/thuc-pham-1",
            "/huyen/huong-son-439?page=2", "/api/v1/products?size=1", "/api/v1/products?size=100&star=3" })
        {
            counter.Commands.Clear();
            await browser.PageAsync(path);
            counter.Commands.Count.ShouldBeInRange(1, Most, $"{path}\n{string.Join('\n', counter.Commands)}");
        }
    }

    private sealed class Counter : DbCommandInterceptor
    {
        /// <summary>The change feed and the job runner read on their own beat and belong to no page.</summary>
        private static readonly string[] _others = ["\"changes\"", "FROM changes", "\"jobs\"", "jobs SET"];

        public List<string> Commands { get; } = [];

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            if (!_others.Any(table => command.CommandText.Contains(table, StringComparison.OrdinalIgnoreCase))) Commands.Add(command.CommandText);
            return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
        }
    }
}
