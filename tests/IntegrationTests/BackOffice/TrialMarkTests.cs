using System.Net;
using System.Text.RegularExpressions;
using Marketplace.Data.Jobs;
using Marketplace.IntegrationTests.Access;
using Marketplace.Ordering.Orders;
using Marketplace.Ordering.Reviews;
using Marketplace.Shared.Jobs;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.BackOffice;

/// <summary>What comes of a trial order says so, on every page about one and in the letters of its reviews. The pages come from the route table.</summary>
public sealed partial class TrialMarkTests : IAsyncLifetime
{
    private const string Mark = "ĐƠN THỬ";

    /// <summary>A buyer's photo alone, opened from the case, which says it.</summary>
    private const string Photo = "/ban-hang/yeu-cau/{case}/anh/{position}";

    private WorkSite _site = null!;
    private TenantThings _things = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _site = await WorkSite.StartAsync();
        _things = new TenantThings(_site);
        await _things.MakeAsync();
        await _site.QueryAsync(MarkAsync);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task Every_page_about_a_trial_order_says_so_to_its_buyer_and_to_its_producer()
    {
        var line = await _site.QueryAsync(db => db.Set<OrderLine>().Where(l => l.Order.Number == _things.Delivered).Select(l => l.Id).SingleAsync(Cancel));
        var (own, group) = ("/don-hang/" + BuyerSteps.GroupOf(_things.Delivered), "/don-hang/" + BuyerSteps.GroupOf(_things.Complained));
        var buyers = new Dictionary<string, string>
        {
            ["/don-hang/{number}"] = own,
            ["/don-hang/{number}/in"] = own + "/in",
            ["/don-hang/{number}/danh-gia/{line}"] = $"{own}/danh-gia/{line}",
            ["/don-hang/{number}/hoi/{line}"] = $"{own}/hoi/{line}",
            ["/don-hang/{number}/yeu-cau/{case}"] = $"{group}/yeu-cau/{_things.CaseNumber}",
        };
        var producers = new Dictionary<string, string>
        {
            ["/ban-hang/don-hang/{number}"] = $"{WorkSite.Orders}/{_things.Fresh}",
            ["/ban-hang/don-hang/{number}/phieu"] = $"{WorkSite.Orders}/{_things.Fresh}/phieu",
            ["/ban-hang/don-hang/{number}/tien-ve"] = $"{WorkSite.Orders}/{_things.Awaited}/tien-ve",
            ["/ban-hang/tien/chuyen-khoan/{id}"] = $"/ban-hang/tien/chuyen-khoan/{_things.Credit}",
            ["/ban-hang/tien/hoan/{id}"] = $"/ban-hang/tien/hoan/{_things.Refund}",
            ["/ban-hang/tien/thu-ho/{number}"] = $"/ban-hang/tien/thu-ho/{_things.Delivered}",
            ["/ban-hang/danh-gia/{review}"] = $"/ban-hang/danh-gia/{_things.Review}",
            ["/ban-hang/yeu-cau/{case}"] = $"/ban-hang/yeu-cau/{_things.CaseNumber}",
        };
        buyers.Keys.Concat(producers.Keys).ToHashSet().ShouldBe(Routes().ToHashSet(), ignoreOrder: true);

        foreach (var address in producers.Values.Append(WorkSite.Orders)) await SaysAsync(_site.Owner, address);
        foreach (var address in buyers.Values)
        {
            using var buyer = await _site.BuyerOfAsync(address.StartsWith(own, StringComparison.Ordinal) ? _things.Delivered : _things.Complained);
            await SaysAsync(buyer, address);
        }
    }

    [Fact]
    public async Task The_letters_about_a_review_of_a_trial_order_say_so()
    {
        await _site.QueryAsync(async db =>
        {
            await db.Set<OrderGroup>().ExecuteUpdateAsync(set => set.SetProperty(g => g.BuyerEmail, "nguoi.mua@nha.example"), Cancel);
            db.Enqueue(new ReviewLetter(_things.Review, OfAnswer: false));
            return await db.SaveChangesAsync(Cancel);
        });
        await _site.Host.Services.GetRequiredService<JobRunner>().RunDueAsync(Cancel);
        var letters = await _site.QueryAsync(db => db.Set<Job>().Where(j => j.Kind == "mail.letter" && j.Payload.Contains("nguoi.mua@nha.example"))
            .Select(j => j.Payload).ToListAsync(Cancel));
        letters.ShouldNotBeEmpty();
        letters.ShouldAllBe(l => Regex.Unescape(l).Contains(Mark, StringComparison.Ordinal));
    }

    private static async Task SaysAsync(HttpClient person, string address)
    {
        using var answer = await person.GetAsync(address, Cancel);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, address);
        (await WorkSite.ParseAsync(answer)).QuerySelector("main")!.TextContent.ShouldContain(Mark, Case.Sensitive, address);
    }

    /// <summary>Pages that name an order, or what came of one.</summary>
    private IEnumerable<string> Routes() => _site.Host.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
        .Where(e => e.Metadata.GetMetadata<ComponentTypeMetadata>() is not null)
        .Select(e => Constraint().Replace("/" + e.RoutePattern.RawText!.TrimStart('/'), "}")).Where(r => OfOrder().IsMatch(r)).Distinct()
        .Where(r => r != Photo);

    private static async Task<int> MarkAsync(DbContext db)
    {
        var marked = db.Model.GetEntityTypes().Where(t => t.ClrType.Namespace!.StartsWith("Marketplace.Ordering", StringComparison.Ordinal))
            .Select(t => (Table: t.GetTableName(), Column: t.FindProperty("IsSample")?.GetColumnName()))
            .Where(t => t.Table is not null && t.Column is not null);
#pragma warning disable EF1002 // Names of our own tables.
        foreach (var (table, column) in marked.Distinct()) await db.Database.ExecuteSqlRawAsync($"UPDATE {table} SET {column} = 1", Cancel);
#pragma warning restore EF1002
        return 0;
    }

    [GeneratedRegex(":[a-z]+}")] private static partial Regex Constraint();

    [GeneratedRegex(@"^/don-hang/\{|^/ban-hang/(don-hang|tien|yeu-cau|danh-gia)/.*\{")] private static partial Regex OfOrder();
}
