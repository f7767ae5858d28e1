using System.Globalization;
using System.Text;
using Marketplace.IntegrationTests.Databases;
using Marketplace.Ordering.Orders;
using Marketplace.Ordering.Payments;
using Marketplace.Ordering.Payments.Credits;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Ordering;

public sealed class StatementTests
{
    private const string Header = "reference,time,amount,account,text";
    private static readonly CancellationToken _cancel = CancellationToken.None;

    /// <summary>How banks pass a payer's text on: upper, lower, with signs, broken by a space, in the middle of their own words.</summary>
    private static readonly string[] _ways =
    [
        "{0}", "{0} FT26333123456", "MBVCB.7211.{0}.CT tu 0071000 toi 0123456789", "IBFT {0}", "CT DEN:333T26B {0} GD 512-112926", "tran thi lan ck {0}",
        "\"ND: {0}, tien hang\"", "QR - {0}-CHUYEN TIEN-OQCH0001", "NGUYEN VAN A chuyen tien {0}", "VQR{0}",
    ];

    [Theory, ClassData(typeof(EachEngine))]
    public async Task Of_a_hundred_transfers_ninety_nine_find_their_order_and_the_mistyped_one_waits(Engine engine)
    {
        await using var shop = await OrderMarket.StartAsync(engine);
        await shop.OpenForTransfersAsync();
        var orders = await WaitingAsync(shop, 100);
        var lines = orders.Select((o, i) => Line(i, o.Total, string.Format(CultureInfo.InvariantCulture, _ways[i % _ways.Length], Typed(o.Code, i)))).ToList();
        var file = string.Join('\n', lines.Prepend(Header));

        shop.People.WorkFor("P1");
        var report = (await ImportAsync(shop, file)).Value.ShouldNotBeNull();
        TestContext.Current.SendDiagnosticMessage($"{report.Confirmed} of {report.Taken} matched");
        report.Faults.ShouldBeEmpty();
        (report.Taken, report.Confirmed).ShouldBe((100, 99));
        (await shop.ReviewsAsync()).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            r => r.Kind.ShouldBe(CreditKind.NoCode), r => r.Action.ShouldBe(CreditAction.FindOrder));
        (await CountAsync(shop, OrderState.Confirmed)).ShouldBe(99);

        var again = (await ImportAsync(shop, file)).Value.ShouldNotBeNull();
        (again.Taken, again.Repeated, again.Confirmed).ShouldBe((0, 100, 0));
        (await shop.ReviewsAsync()).Count.ShouldBe(1);
        (await CountAsync(shop, OrderState.Confirmed)).ShouldBe(99);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task Bad_rows_are_named_by_line_and_column_and_the_good_ones_taken(Engine engine)
    {
        await using var shop = await OrderMarket.StartAsync(engine);
        await shop.OpenForTransfersAsync();
        var order = (await WaitingAsync(shop, 1)).Single();
        shop.People.WorkFor("P1");
        string[] lines =
        [
            Header, ",2026-11-29 10:00,1000,0123456789,x", "R2,29-11-2026,1000,0123456789,x", "R3,2026-11-29 10:00,-1000,0123456789,x",
            "R4,2026-11-29 10:00,1000.50,0123456789,x", "R5,2026-11-29 10:00,1000,5555,x", "R6,2026-11-29 10:00", Line(7, order.Total, order.Code),
        ];
        var report = (await ImportAsync(shop, string.Join("\r\n", lines))).Value.ShouldNotBeNull();
        report.Faults.Select(f => $"{f.Line} {f.Column}").ShouldBe(["2 reference", "3 time", "4 amount", "5 amount", "6 account", "7 amount", "7 account"]);
        (report.Taken, report.Confirmed).ShouldBe((1, 1));
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task A_statement_of_others_or_no_statement_at_all_is_refused(Engine engine)
    {
        await using var shop = await OrderMarket.StartAsync(engine);
        await shop.OpenForTransfersAsync();
        var order = (await WaitingAsync(shop, 1)).Single();
        shop.People.WorkFor("P2");
        (await ImportAsync(shop, Header + "\n" + Line(1, order.Total, order.Code))).Errors.ShouldHaveSingleItem().Field.ShouldBe("account");
        // P2 says that the account is its own: the order is still another's.
        await shop.GiveAccountAsync("P2");
        (await ImportAsync(shop, Header + "\n" + Line(1, order.Total, order.Code), "P2")).Value!.Confirmed.ShouldBe(0);
        (await shop.ReviewsAsync("P2")).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            r => r.Kind.ShouldBe(CreditKind.WrongAccount), r => r.OrderNumber.ShouldBeNull());
        (await CountAsync(shop, OrderState.Confirmed)).ShouldBe(0);

        shop.People.WorkFor("P1");
        foreach (var file in new[] { "", "a,b\n1,2", "\0\u0001\u0002", Header + "\n\"open", new string('x', 1_000_001) })
            (await ImportAsync(shop, file)).Errors.ShouldHaveSingleItem().Field.ShouldBe("file", file.Length > 50 ? "large" : file);
        var many = string.Join('\n', Enumerable.Range(0, 5_001).Select(i => Line(i, 1, "x")).Prepend(Header))[..];
        (await ImportAsync(shop, many)).Errors.ShouldHaveSingleItem().Field.ShouldBe("file");
    }

    private static string Line(int number, long amount, string text) => $"FT26333{number:D5},29/11/2026 10:00:00,{amount},0123456789,{text}";

    /// <summary>As people and banks change it: lower case, a space inside, and once a wrong letter.</summary>
    private static string Typed(string code, int i) => (i % 7) switch
    {
        _ when i == 57 => code[..^2] + (code[^2] == 'A' ? 'B' : 'A') + code[^1],
        1 => code.ToLowerInvariant(),
        2 => code.Insert(6, " "),
        _ => code,
    };

    private static Task<Result<StatementReport>> ImportAsync(OrderMarket shop, string file, string producer = "P1") =>
        shop.Market.AskAsync<ImportStatement, Result<StatementReport>>(u => u.ExecuteAsync(producer, new MemoryStream(Encoding.UTF8.GetBytes(file)), _cancel));

    private static Task<int> CountAsync(OrderMarket shop, OrderState state) => shop.Market.QueryAsync(db => db.Set<Order>().CountAsync(o => o.State == state));

    /// <summary>Orders of P1 that wait for a transfer, without goods: many at little cost.</summary>
    private static Task<List<(string Code, long Total)>> WaitingAsync(OrderMarket shop, int count) =>
        shop.Market.AskAsync<DbContext, List<(string, long)>>(async db =>
    {
        var now = shop.Market.Clock.GetUtcNow();
        var group = new OrderGroup
        {
            Id = Guid.CreateVersion7(), Number = "G", IdempotencyKey = "g", BodyHash = "", BuyerName = "Lan", BuyerPhone = "+84912345678", Language = "vi",
            PlacedAt = now,
        };
        for (var i = 0; i < count; i++)
            group.Orders.Add(new Order
            {
                Id = Guid.CreateVersion7(), GroupId = group.Id, Number = $"G-{i}", ProducerCode = "P1", ProducerName = "P1", PaymentCode = PaymentCode.New(),
                State = OrderState.AwaitingPayment, PaymentMethod = PaymentMethod.BankTransfer, TotalVnd = 10_000 + 1_000 * (i % 5), PlacedAt = now,
                ReservedUntil = now + TimeSpan.FromMinutes(15), Steps = 1,
            });
        db.Add(group);
        await db.SaveChangesAsync();
        return [.. group.Orders.Select(o => (o.PaymentCode, o.TotalVnd))];
    });
}
