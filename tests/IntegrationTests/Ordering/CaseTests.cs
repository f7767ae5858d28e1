using Marketplace.IntegrationTests.Databases;
using Marketplace.Ordering.Cases;
using Marketplace.Ordering.Orders;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;
using Case = Marketplace.Ordering.Cases.Case;

namespace Marketplace.IntegrationTests.Ordering;

/// <summary>M30, S10: returns and complaints of single lines, from the buyer's question to money and stock.</summary>
public sealed class CaseTests
{
    private static readonly CancellationToken _cancel = CancellationToken.None;
    private static readonly System.Text.Json.JsonSerializerOptions _readable = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    [Theory, ClassData(typeof(EachEngine))]
    public async Task A_granted_return_owes_the_lines_share_and_the_stock_has_the_goods_back(Engine engine)
    {
        await using var shop = await OrderMarket.StartAsync(engine);
        var group = await shop.DeliveredAsync((0, 3));
        var number = await shop.AskedAsync(group, CaseKind.Return, 2);
        (await shop.AsProducerAsync(u => u.AcceptAsync(number, "", _cancel))).Errors.ShouldBeEmpty();
        (await shop.CaseStateAsync(number)).ShouldBe(CaseState.AwaitingGoods);
        (await shop.OwedAsync()).ShouldBeEmpty("the goods are not back yet");
        (await shop.StockAsync(0)).ShouldBe(7);

        (await shop.AsProducerAsync(u => u.TakeGoodsBackAsync(number, sellable: true, _cancel))).Errors.ShouldBeEmpty();
        (await shop.CaseStateAsync(number)).ShouldBe(CaseState.Settled);
        (await shop.OwedAsync()).ShouldBe([90_000]);
        (await shop.StockAsync(0)).ShouldBe(9);
        (await shop.GroupAsync(group.Number)).Of("P1").State.ShouldBe(OrderState.Delivered, "one pack stays with the buyer");

        var last = await shop.AskedAsync(group, CaseKind.Return);
        await shop.AsProducerAsync(u => u.AcceptAsync(last, "", _cancel));
        await shop.AsProducerAsync(u => u.TakeGoodsBackAsync(last, sellable: false, _cancel));
        (await shop.GroupAsync(group.Number)).Of("P1").State.ShouldBe(OrderState.Returned);
        (await shop.StockAsync(0)).ShouldBe(9, "what cannot be sold again is no stock");
        (await shop.OwedAsync()).Sum().ShouldBe(135_000);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task Each_move_is_kept_and_told_to_both_sides_once(Engine engine)
    {
        await using var shop = await OrderMarket.StartAsync(engine);
        var group = await shop.DeliveredAsync((0, 1));
        var number = await shop.AskedAsync(group, CaseKind.Complaint);
        (await shop.AsBuyerAsync(u => u.TakeOfferAsync(ReviewTests.KeyOf(group), number, _cancel))).Errors.ShouldHaveSingleItem()
            .Field.ShouldBe("state", "nothing is offered yet");
        await shop.AsProducerAsync(u => u.OfferAsync(number, 20_000, "Xin bù tiền nắp", _cancel));
        (await shop.AsBuyerAsync(u => u.TakeOfferAsync(ReviewTests.KeyOf(group), number, _cancel))).Errors.ShouldBeEmpty();
        (await shop.OwedAsync()).ShouldBe([20_000]);
        var moves = await shop.Market.QueryAsync(db => db.Set<CaseMove>().OrderBy(m => m.Number).ToListAsync());
        moves.Select(m => (m.To, m.Side, m.Reason, m.AmountVnd)).ShouldBe(
        [
            (CaseState.Open, CaseSide.Buyer, "", null), (CaseState.Offered, CaseSide.Producer, "Xin bù tiền nắp", 20_000L),
            (CaseState.Settled, CaseSide.Buyer, "", 20_000L),
        ]);
        moves.ShouldAllBe(m => m.At == shop.Market.Clock.GetUtcNow());
        for (var i = 0; i < 3; i++) await shop.RunJobsAsync();
        foreach (var subject in new[] { "đã được gửi", "người bán đề nghị", "đã giải quyết" })
            shop.People.Letters.Where(l => l.Subject.StartsWith("Yêu cầu " + number, StringComparison.Ordinal)
                && l.Subject.Contains(subject, StringComparison.Ordinal)).Select(l => l.To).ShouldBe(["lan@example.com", "P1@example.com"], true, subject);
        shop.People.Letters.Where(l => l.To == "P1@example.com").ShouldAllBe(l => !l.Text.Contains("Lan", StringComparison.Ordinal));
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task A_case_of_somebody_else_is_not_found_and_unchanged(Engine engine)
    {
        await using var shop = await OrderMarket.StartAsync(engine);
        var group = await shop.DeliveredAsync((0, 1));
        var other = await shop.DeliveredAsync((0, 1));
        (await shop.AskAsync(other, group.Of("P1").Lines[0].Id, CaseKind.Return)).Errors.ShouldHaveSingleItem().Field.ShouldBe("line");
        var number = await shop.AskedAsync(group, CaseKind.Return);
        (await shop.AsProducerAsync(u => u.AcceptAsync(number, "", _cancel), "P2")).Errors.ShouldHaveSingleItem().Field.ShouldBe("case");
        (await shop.AsProducerAsync(u => u.RefuseAsync(number, "không", _cancel), "P2")).Errors.ShouldHaveSingleItem().Field.ShouldBe("case");
        (await shop.AsBuyerAsync(u => u.WithdrawAsync(ReviewTests.KeyOf(other), number, _cancel))).Errors.ShouldHaveSingleItem().Field.ShouldBe("case");
        (await shop.Market.AskAsync<GetBuyerCases, CaseView?>(u => u.FindAsync(ReviewTests.KeyOf(other), number, _cancel))).ShouldBeNull();
        shop.People.WorkFor("P2");
        (await shop.Market.AskAsync<GetProducerCases, CaseView?>(u => u.FindAsync(number, _cancel))).ShouldBeNull();
        (await shop.CaseStateAsync(number)).ShouldBe(CaseState.Open);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task What_the_producer_leaves_unanswered_goes_to_an_officer_of_the_area_who_decides(Engine engine)
    {
        await using var shop = await OrderMarket.StartAsync(engine);
        var group = await shop.DeliveredAsync((0, 2));
        var number = await shop.AskedAsync(group, CaseKind.Complaint, 2);
        await shop.Market.QueryAsync(db => db.Set<Case>().ExecuteUpdateAsync(set => set.SetProperty(c => c.Area, "446")));
        (await shop.AsOfficerAsync(u => u.ForBuyerAsync(number, null, "Xem ảnh", _cancel), "446")).Errors.ShouldHaveSingleItem().Field.ShouldBe("state");
        await shop.RunJobsAsync();
        (await shop.CaseStateAsync(number)).ShouldBe(CaseState.Open, "the producer's time is not over");
        shop.Market.Clock.Advance(TimeSpan.FromDays(5));
        await shop.RunJobsAsync();
        (await shop.CaseStateAsync(number)).ShouldBe(CaseState.WithOfficer);

        (await shop.AsOfficerAsync(u => u.ForBuyerAsync(number, null, "Xem ảnh", _cancel), "437")).Errors.ShouldHaveSingleItem().Field.ShouldBe("case");
        (await shop.AsOfficerAsync(u => u.ForBuyerAsync(number, 90_001, "Xem ảnh", _cancel), "446")).Errors.ShouldHaveSingleItem().Field.ShouldBe("Amount");
        (await shop.AsOfficerAsync(u => u.ForBuyerAsync(number, null, " ", _cancel), "446")).Errors.ShouldHaveSingleItem().Field.ShouldBe("Reason");
        shop.People.WorkFor("P1");
        shop.People.Units = new HashSet<string> { "446" };
        (await shop.Market.AskAsync<DecideCase, Result>(u => u.AgainstBuyerAsync(number, "của nhà tôi", _cancel))).Errors.ShouldHaveSingleItem()
            .Field.ShouldBe("case", "one's own producer");
        (await shop.AsOfficerAsync(u => u.ForBuyerAsync(number, 50_000, "Ảnh cho thấy nắp vỡ", _cancel), "446")).Errors.ShouldBeEmpty();
        (await shop.CaseStateAsync(number)).ShouldBe(CaseState.Settled);
        (await shop.OwedAsync()).ShouldBe([50_000]);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task A_buyer_appeals_against_a_refusal_and_the_officer_sees_no_buyer(Engine engine)
    {
        await using var shop = await OrderMarket.StartAsync(engine);
        var group = await shop.DeliveredAsync((0, 1));
        var number = await shop.AskedAsync(group, CaseKind.Return);
        (await shop.AsBuyerAsync(u => u.AppealAsync(ReviewTests.KeyOf(group), number, "gấp", _cancel))).Errors.ShouldHaveSingleItem()
            .Field.ShouldBe("state", "the producer still has time");
        await shop.AsProducerAsync(u => u.RefuseAsync(number, "Hàng gửi đi còn nguyên", _cancel));
        (await shop.AsBuyerAsync(u => u.AppealAsync(ReviewTests.KeyOf(group), number, "Gọi Trần Thị Lan 0912 345 678", _cancel))).Errors.ShouldBeEmpty();
        shop.People.SeesWholeProvince = true;
        (await shop.Market.AskAsync<GetOfficerCases, CaseListPage>(u => u.ListAsync(1, _cancel))).Rows.ShouldHaveSingleItem().Number.ShouldBe(number);
        var seen = (await shop.Market.AskAsync<GetOfficerCases, CaseView?>(u => u.FindAsync(number, _cancel))).ShouldNotBeNull();
        var all = System.Text.Json.JsonSerializer.Serialize(seen with { LineId = Guid.Empty, Number = "" }, _readable);
        foreach (var personal in new[] { "Lan", "912", "345", "lan@example.com", "Thôn 3", group.Number })
            all.ShouldNotContain(personal, Shouldly.Case.Insensitive);
        (await shop.AsOfficerAsync(u => u.AgainstBuyerAsync(number, "Không đủ căn cứ", _cancel))).Errors.ShouldBeEmpty();
        (await shop.CaseStateAsync(number)).ShouldBe(CaseState.Rejected);
        (await shop.OwedAsync()).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task Of_many_who_answer_at_once_one_is_heard_and_money_is_owed_once(Engine engine)
    {
        await using var shop = await OrderMarket.StartAsync(engine);
        var group = await shop.DeliveredAsync((0, 1));
        var number = await shop.AskedAsync(group, CaseKind.Complaint);
        shop.People.WorkFor("P1");
        var done = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ =>
            Task.Run(() => shop.Market.AskAsync<AnswerAsProducer, Result>(u => u.AcceptAsync(number, "", _cancel)))));
        done.Count(d => d.Succeeded).ShouldBe(1);
        (await shop.OwedAsync()).ShouldBe([45_000]);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task Of_one_line_one_case_goes_on_and_no_more_is_granted_than_was_paid(Engine engine)
    {
        await using var shop = await OrderMarket.StartAsync(engine);
        var group = await shop.DeliveredAsync((0, 1));
        var line = group.Of("P1").Lines[0].Id;
        var asked = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => shop.AskAsync(group, line, CaseKind.Complaint))));
        asked.Count(a => a.Succeeded).ShouldBe(1);
        asked.Where(a => !a.Succeeded).SelectMany(a => a.Errors).ShouldAllBe(e => e.Message.Key == "CaseGoesOn");
        var number = asked.Single(a => a.Succeeded).Value!;
        await shop.AsProducerAsync(u => u.OfferAsync(number, 30_000, "Bù một phần", _cancel));
        await shop.AsBuyerAsync(u => u.TakeOfferAsync(ReviewTests.KeyOf(group), number, _cancel));
        var second = await shop.AskedAsync(group, CaseKind.Complaint);
        (await shop.AsProducerAsync(u => u.AcceptAsync(second, "", _cancel))).Errors.ShouldBeEmpty();
        (await shop.OwedAsync()).ShouldBe([30_000, 15_000], ignoreOrder: true);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task Packs_cancelled_before_they_leave_are_back_in_stock_and_not_asked_for_at_the_door(Engine engine)
    {
        await using var shop = await OrderMarket.StartAsync(engine);
        var group = await shop.PlacedAsync((0, 3), (1, 1));
        var honey = group.Of("P1").Lines.Select((l, i) => (l.ProductCode, At: i)).Single(l => l.ProductCode == "HT-1").At;
        (await shop.AskAsync(group, group.Of("P1").Lines[honey].Id, CaseKind.Cancel, reason: CaseReason.ChangedMind)).Errors.ShouldHaveSingleItem()
            .Field.ShouldBe("line", "not taken yet: the buyer cancels without asking");
        shop.People.WorkFor("P1");
        await shop.Market.AskAsync<ConfirmOrder, Result>(u => u.ExecuteAsync(group.Of("P1").Number, _cancel));
        var number = await shop.AskedAsync(group, CaseKind.Cancel, 2, honey, CaseReason.ChangedMind);
        (await shop.AsProducerAsync(u => u.AcceptAsync(number, "", _cancel))).Errors.ShouldBeEmpty();
        (await shop.StockAsync(0)).ShouldBe(9);
        (await shop.OwedAsync()).ShouldBeEmpty("nothing was paid yet");
        var after = await shop.GroupAsync(group.Number);
        (after.Of("P1").TotalVnd, after.TotalVnd).ShouldBe((165_000, 165_000));

        shop.People.WorkFor("P1");
        await shop.Market.AskAsync<PackOrder, Result>(u => u.ExecuteAsync(group.Of("P1").Number, _cancel));
        (await shop.Market.AskAsync<ShipOrder, Result>(u => u.ExecuteAsync(new(group.Of("P1").Number, "", "", new Dictionary<Guid, int>()), _cancel)))
            .Errors.ShouldBeEmpty();
        (await shop.GroupAsync(group.Number)).Of("P1").State.ShouldBe(OrderState.Shipped, "what was cancelled is not waited for");
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task The_last_packs_that_are_cancelled_end_the_order(Engine engine)
    {
        await using var shop = await OrderMarket.StartAsync(engine);
        var group = await shop.PlacedAsync((0, 2));
        shop.People.WorkFor("P1");
        await shop.Market.AskAsync<ConfirmOrder, Result>(u => u.ExecuteAsync(group.Of("P1").Number, _cancel));
        var number = await shop.AskedAsync(group, CaseKind.Cancel, 2, reason: CaseReason.OrderedWrong);
        (await shop.AsProducerAsync(u => u.AcceptAsync(number, "", _cancel))).Errors.ShouldBeEmpty();
        (await shop.GroupAsync(group.Number)).Of("P1").State.ShouldBe(OrderState.Cancelled);
        (await shop.StockAsync(0)).ShouldBe(10);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task An_order_with_a_case_that_goes_on_is_not_complete_and_after_the_days_nothing_is_asked(Engine engine)
    {
        await using var shop = await OrderMarket.StartAsync(engine);
        var group = await shop.DeliveredAsync((0, 1), (1, 1));
        await shop.AskedAsync(group, CaseKind.Return);
        shop.Market.Clock.Advance(TimeSpan.FromDays(8));
        await CompleteAsync(shop);
        (await shop.GroupAsync(group.Number)).Of("P1").State.ShouldBe(OrderState.Delivered);
        (await shop.AskAsync(group, group.Of("P1").Lines[1].Id, CaseKind.Return)).Errors.ShouldHaveSingleItem().Message.Key.ShouldBe("CaseTooLate");
        (await shop.AskAsync(group, group.Of("P1").Lines[1].Id, CaseKind.Complaint)).Errors.ShouldBeEmpty("complaints have longer");
        shop.Market.Clock.Advance(TimeSpan.FromDays(30));
        (await shop.AskAsync(group, group.Of("P1").Lines[1].Id, CaseKind.Complaint)).Errors.ShouldHaveSingleItem().Message.Key.ShouldBe("CaseTooLate");
    }

    private static async Task CompleteAsync(OrderMarket shop)
    {
        await shop.Market.DoAsync<DbContext>(db =>
        {
            Marketplace.Shared.Jobs.JobQueue.Enqueue(db, new CompleteOrders());
            return db.SaveChangesAsync(_cancel);
        });
        await shop.RunJobsAsync();
    }
}
