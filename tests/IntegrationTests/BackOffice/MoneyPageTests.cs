using System.Globalization;
using System.Net;
using Marketplace.Catalog.Producers;
using Marketplace.IntegrationTests.Hosting;
using Marketplace.IntegrationTests.Storefront;
using Marketplace.Ordering.Coupons;
using Marketplace.Ordering.Ledger;
using Marketplace.Ordering.Ledger.Withholding;
using Marketplace.Ordering.Orders;
using Marketplace.Ordering.Payments.Refunds;
using Marketplace.Shared;
using Marketplace.Shared.Transactions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.BackOffice;

/// <summary>A producer's pages about money over HTTP; its statements are read by a program that knows nothing of this one.</summary>
public sealed class MoneyPageTests : IAsyncLifetime
{
    private const string Money = "/ban-hang/tien";
    private WorkSite _site = null!;

    public async ValueTask InitializeAsync() => _site = await WorkSite.StartAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task Exported_statements_of_random_orders_are_recomputed_without_a_difference_and_a_changed_dong_is_found()
    {
        await ArrangeAsync();
        var random = new Random(27);
        for (var i = 0; i < 12; i++) await StoryAsync(random, i);

        var folder = Directory.CreateTempSubdirectory("ledger-").FullName;
        try
        {
            var path = Path.Combine(folder, "so-tien.csv");
            var csv = await _site.Owner.GetStringAsync($"{Money}/tai/so-tien.csv?chu-the=P1", TestContext.Current.CancellationToken);
            await File.WriteAllTextAsync(path, csv, TestContext.Current.CancellationToken);
            var (code, said) = await CheckAsync(folder);
            code.ShouldBe(0, said);
            said.ShouldContain("12  orders");
            said.ShouldContain("0 differences");

            var lines = csv.Split("\r\n");
            var sale = Array.FindIndex(lines, l => l.Contains(",Commission,", StringComparison.Ordinal));
            var cells = lines[sale].Split(',');
            cells[8] = (long.Parse(cells[8], CultureInfo.InvariantCulture) - 1).ToString(CultureInfo.InvariantCulture);
            lines[sale] = string.Join(',', cells);
            await File.WriteAllTextAsync(path, string.Join("\r\n", lines), TestContext.Current.CancellationToken);
            (await CheckAsync(folder)).Code.ShouldBe(1, "a commission that is one đồng off is found");
        }
        finally { Directory.Delete(folder, recursive: true); }
    }

    [Fact]
    public async Task Money_at_the_door_is_told_on_delivery_paid_by_the_courier_and_shown_in_the_statement()
    {
        var (own, other) = await _site.PlaceAsync();
        await StepsAsync(own, ("Carrier", "Viettel Post"), ("TrackingCode", "VP1"));
        using var wrong = await _site.SendAsync($"{WorkSite.Orders}/{own}", $"{WorkSite.Orders}/{own}", ("Step", "da-giao"), ("CollectedVnd", "4.5x"));
        (await WorkSite.ParseAsync(wrong)).QuerySelector(".error-summary a")!.GetAttribute("href").ShouldBe("#collectedvnd");
        await PostAsync($"{WorkSite.Orders}/{own}", ("Step", "da-giao"), ("CollectedVnd", "45.000"));
        (await _site.Owner.PageAsync($"{Money}/thu-ho")).QuerySelector("main")!.TextContent.ShouldContain("Viettel Post");
        await PostAsync($"{Money}/thu-ho/{own}", ("Step", "da-nop"), ("RemittedVnd", "45000"), ("Reference", "UNC-7"));
        var statement = (await _site.Owner.PageAsync(Money)).QuerySelector("main")!.TextContent;
        statement.ShouldContain(own);
        statement.ShouldContain("UNC-7");
        await _site.Owner.PageAsync($"{Money}/thu-ho/{other}", 404);
        await _site.Owner.PageAsync($"{Money}?chu-the=P2", 404);
    }

    [Fact]
    public async Task A_coupon_is_made_with_errors_at_its_fields_and_ended()
    {
        (string, string)[] fields = [("Code", "ONG2026"), ("Percent", "7,5"), ("AmountVnd", "10.000"), ("ValidFrom", Day(0)), ("LastDay", Day(9)),
            ("MostUses", "10"), ("MostUsesPerBuyer", "1")];
        using var wrong = await _site.SendAsync($"{Money}/ma-giam-gia", $"{Money}/ma-giam-gia", [.. fields.Where(f => f.Item1 != "Code"), ("Code", "ơ")]);
        wrong.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var shown = await WorkSite.ParseAsync(wrong);
        shown.QuerySelector(".error-summary a")!.GetAttribute("href").ShouldBe("#code");
        shown.QuerySelector("#percent")!.GetAttribute("value").ShouldBe("7,5");
        await PostAsync($"{Money}/ma-giam-gia", fields);
        (await _site.QueryAsync(db => db.Set<Coupon>().SingleAsync())).ShouldSatisfyAllConditions(
            c => c.ProducerCode.ShouldBe("P1"), c => c.Percent.ShouldBe(7.5m), c => c.AmountVnd.ShouldBe(10_000));
        await PostAsync($"{Money}/ma-giam-gia", ("End", "ONG2026"));
        (await _site.Owner.PageAsync($"{Money}/ma-giam-gia")).QuerySelectorAll("button[name=End]").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_couriers_list_is_pasted_and_bad_rows_are_named()
    {
        var (own, _) = await _site.PlaceAsync();
        await StepsAsync(own, ("Carrier", "GHN"), ("TrackingCode", "G1"));
        await PostAsync($"{WorkSite.Orders}/{own}", ("Step", "da-giao"));
        const string List = "parcel,collected,remitted,reference\nG1,45000,44000,R1\nG2,1,,";
        using var answer = await _site.SendAsync($"{Money}/bang-ke", $"{Money}/bang-ke", ("List", List));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await WorkSite.ParseAsync(answer)).QuerySelector(".history li")!.TextContent.ShouldContain("parcel");
        (await _site.Owner.GetStringAsync($"{Money}/tai/thu-ho.csv", TestContext.Current.CancellationToken))
            .ShouldContain("P1,GHN,1,45000,0,0,45000,0,44000,0,1000");
    }

    [Fact]
    public async Task Figures_of_a_time_count_orders_cancellations_and_revenue_and_files_hold_no_formula()
    {
        var (own, _) = await _site.PlaceAsync();
        await StepsAsync(own, ("Carrier", "=cmd|' /C calc'!A0"), ("TrackingCode", "G1"));
        await PostAsync($"{WorkSite.Orders}/{own}", ("Step", "da-giao"), ("CollectedVnd", "45000"));
        var (second, _) = await _site.PlaceAsync();
        await PostAsync($"{WorkSite.Orders}/{second}", ("Step", "huy"), ("Reason", "Hết mật"));
        var figures = (await _site.Owner.PageAsync($"{Money}/so-lieu")).QuerySelectorAll(".figures b").Select(b => b.TextContent).ToList();
        figures.ShouldBe(["45.000\u00a0đ", "2", "1", "0"]);
        (await _site.Owner.GetStringAsync($"{Money}/tai/so-tien.csv", TestContext.Current.CancellationToken)).ShouldContain("'=cmd");
        var orders = await _site.Owner.GetStringAsync($"{Money}/tai/don-hang.csv", TestContext.Current.CancellationToken);
        orders.ShouldContain(own);
        orders.ShouldNotContain("Trần Thị Lan");
    }

    private async Task ArrangeAsync()
    {
        var day = _site.Host.Clock.GetUtcNow().VietnamDate();
        await _site.QueryAsync(async db =>
        {
            db.Add(new CommissionRate { Id = Guid.CreateVersion7(), Percent = 2.75m, ValidFrom = day.AddDays(-1) });
            db.AddRange(Rule("v", WithheldTax.Vat, 1), Rule("p", WithheldTax.Pit, 0.5m));
            db.Add(new WithholdingPolicy { Group = ProducerType.Htx, Mode = WithholdingMode.Withhold });
            db.AddRange(Coupon("CHUNG", null, 12.5m, 0), Coupon("ONGVANG", "P1", null, 3_333));
            return await db.SaveChangesAsync();
        });

        WithholdingRule Rule(string code, WithheldTax tax, decimal percent) =>
            new() { Code = code, Group = ProducerType.Htx, Tax = tax, Percent = percent, ValidFrom = day.AddDays(-9), LegalBasis = "test" };
        Coupon Coupon(string code, string? producer, decimal? percent, long amount) => new()
        {
            Id = Guid.CreateVersion7(), Code = code, ProducerCode = producer, Percent = percent, AmountVnd = amount, ValidFrom = day, ValidTo = day.AddDays(9),
            MostUses = 100, MostUsesPerBuyer = 100,
        };
    }

    /// <summary>An order with or without coupons, a courier that pays more or less, and refunds of parts or all.</summary>
    private async Task StoryAsync(Random random, int index)
    {
        var (own, _) = await _site.PlaceAsync(1 + index % 4, (index % 4) switch { 0 => "", 1 => "CHUNG", 2 => "ONGVANG", _ => "CHUNG ONGVANG" });
        await StepsAsync(own, ("Carrier", index % 3 == 0 ? "" : "GHN"), ("TrackingCode", $"G{index}"));
        var total = await _site.QueryAsync(db => db.Set<Order>().Where(o => o.Number == own).Select(o => o.TotalVnd).SingleAsync());
        var collected = total - (index % 5 == 0 ? 1_000 : 0);
        await PostAsync($"{WorkSite.Orders}/{own}", ("Step", "da-giao"), ("CollectedVnd", Text(collected)));
        if (index % 3 != 0)
            await PostAsync($"{Money}/thu-ho/{own}", ("Step", "da-nop"), ("RemittedVnd", Text(collected - index % 2)), ("Reference", $"R{index}"));
        if ((await _site.Owner.PageAsync($"{Money}/thu-ho/{own}")).QuerySelector("#reason") is not null)
            await PostAsync($"{Money}/thu-ho/{own}", ("Step", "chap-nhan"), ("Reason", "lệch"));
        var left = collected;
        for (var part = 0; part < index % 4; part++)
        {
            var amount = part == 2 ? left : random.Next(1, (int)left / 2);
            left -= amount;
            await RefundAsync(own, amount);
        }
    }

    private async Task RefundAsync(string number, long amount)
    {
        await using var scope = _site.Host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<DbContext>();
        await db.InTransactionAsync(async c =>
        {
            var order = await db.Set<Order>().Where(o => o.Number == number).Select(o => o.Id).SingleAsync(c);
            var owed = await scope.ServiceProvider.GetRequiredService<OweRefund>().ExecuteAsync(new RefundOwed(order, null, 0, amount, "thử"), c);
            owed.Errors.ShouldBeEmpty();
            await db.SaveChangesAsync(c);
            (await scope.ServiceProvider.GetRequiredService<RefundSteps>().DoneAsync(owed.Value, "UNC", c)).ShouldBeTrue();
        }, TestContext.Current.CancellationToken);
    }

    private async Task StepsAsync(string number, params (string, string)[] shipping)
    {
        foreach (var step in new[] { "nhan", "dong-goi" }) await PostAsync($"{WorkSite.Orders}/{number}", ("Step", step));
        await PostAsync($"{WorkSite.Orders}/{number}", [("Step", "giao"), .. shipping]);
    }

    private async Task PostAsync(string path, params (string, string)[] fields)
    {
        using var answer = await _site.SendAsync(path, path, fields);
        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther, $"{path} {string.Join(' ', fields)}");
    }

    private string Day(int after) => _site.Host.Clock.GetUtcNow().VietnamDate().AddDays(after).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Text(long amount) => amount.ToString(CultureInfo.InvariantCulture);

    private static Task<(int Code, string Said)> CheckAsync(string folder) => PythonScript.RunAsync("ledger/check.py", folder);
}
