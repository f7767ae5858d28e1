using FsCheck;
using FsCheck.Fluent;
using Marketplace.Ordering.Checkout;
using Marketplace.Ordering.Coupons;
using Marketplace.Ordering.Ledger;
using Marketplace.Ordering.Ledger.Withholding;
using Marketplace.Ordering.Orders;
using Marketplace.Ordering.Payments.Cod;
using Marketplace.Shared;
using Shouldly;
using Xunit;

namespace Marketplace.UnitTests.Ordering;

/// <summary>
/// Money of random baskets (A11): several producers, coupons, parts refunded, couriers that collect and pay other sums than were expected.
/// </summary>
public sealed class LedgerPropertyTests
{
    private static readonly DateTimeOffset _now = new(2026, 11, 30, 3, 0, 0, TimeSpan.Zero);
    private static readonly WithholdingRate[] _rates = [new("vat", WithheldTax.Vat, 1), new("pit", WithheldTax.Pit, 0.5m)];

    [Fact]
    public void A_thousand_random_baskets_leave_no_dong_unaccounted() => Prop.ForAll(Stories(), story =>
    {
        var cart = Pricing.Of(story.Lines, story.Coupons, _ => story.Fee, _ => story.Commission);
        foreach (var priced in cart.Orders) Check(OrderOf(priced), story);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Fact]
    public void A_full_refund_in_three_parts_undoes_discount_commission_and_tax_exactly()
    {
        var cart = Pricing.Of([Line("A", 33_333, 1), Line("A", 10_001, 1)], [new("CHUNG", null, null, 7_777, 0)], _ => 15_000, _ => 7.5m);
        var order = OrderOf(cart.Orders[0]);
        var ledger = SalePostings.Of(order, _rates, _now).ToList();
        foreach (var part in new[] { 10_001, 20_000, order.TotalVnd - 30_001 })
            ledger.AddRange(RefundPostings.Of(order, RefundedMoney.Spread(Guid.CreateVersion7(), part, order, ledger), ledger, _now));
        ledger.Sum(e => e.AmountVnd).ShouldBe(0);
        ledger.Where(e => e.Against == LedgerParty.Marketplace).Sum(e => e.AmountVnd).ShouldBe(0);
        ledger.Select(e => e.Key).ShouldBeUnique();
    }

    [Fact]
    public void What_a_coupon_of_the_marketplace_took_off_is_owed_by_it_and_goes_back_with_a_refund()
    {
        var order = OrderOf(Pricing.Of([Line("A", 100_000, 1)], [new("CHUNG", null, null, 30_000, 0)], _ => 0, _ => 0).Orders[0]);
        var ledger = SalePostings.Of(order, [], _now).ToList();
        Side(ledger, LedgerParty.Buyer).ShouldBe(70_000);
        Side(ledger, LedgerParty.Marketplace).ShouldBe(30_000);
        ledger.AddRange(RefundPostings.Of(order, RefundedMoney.Spread(Guid.CreateVersion7(), 35_000, order, ledger), ledger, _now));
        Side(ledger, LedgerParty.Marketplace).ShouldBe(15_000, "half the buyer's money went back, so half the marketplace's share does");
    }

    private static void Check(Order order, Story story)
    {
        var ledger = SalePostings.Of(order, story.Withholds ? _rates : [], _now).ToList();
        Side(ledger, LedgerParty.Buyer).ShouldBe(order.TotalVnd, "the buyer owes the order's total, no more and no less");
        var owed = order.Lines.Sum(l => l.FundedByMarketplaceVnd) - order.CommissionVnd - Withheld(ledger);
        Side(ledger, LedgerParty.Marketplace).ShouldBe(owed);

        var cod = new CodCollection
        {
            OrderNumber = order.Number, ProducerCode = order.ProducerCode, Courier = story.Courier, ExpectedVnd = order.TotalVnd, Order = order,
        };
        cod.Collect(Math.Max(0, order.TotalVnd + story.BuyerOff), "test", _now).Errors.ShouldBeEmpty();
        if (story.Courier.Length > 0) cod.Remit(Math.Max(0, cod.CollectedVnd!.Value + story.CourierOff), "R1", _now).Errors.ShouldBeEmpty();
        if (cod.State != CodState.Settled) cod.Settle("chênh lệch", _now).Errors.ShouldBeEmpty();
        ledger.AddRange(CodPostings.Of(cod, _now));
        Side(ledger, LedgerParty.Buyer).ShouldBe(0, "settled: the buyer owes nothing");
        Side(ledger, LedgerParty.Courier).ShouldBe(0);

        var left = order.TotalVnd;
        foreach (var percent in story.Refunds)
        {
            var amount = percent == 100 ? left : Math.Min(left, Vnd.Percent(order.TotalVnd, percent));
            if (amount == 0) continue;
            left -= amount;
            var id = Guid.CreateVersion7();
            ledger.AddRange(RefundPostings.Of(order, RefundedMoney.Spread(id, amount, order, ledger), ledger, _now));
            ledger.AddRange(new Postings(order, _now).Add(LedgerKind.Repaid, LedgerParty.Buyer, amount, refund: id).Entries);
        }
        Side(ledger, LedgerParty.Buyer).ShouldBe(0, "what was undone was paid back");
        ledger.Where(e => e is { Kind: LedgerKind.Refund, Against: LedgerParty.Buyer }).Sum(e => -e.AmountVnd).ShouldBe(order.TotalVnd - left);
        CheckReversals(order, ledger, isAll: left == 0 && order.TotalVnd > 0);
        ledger.Select(e => e.Key).ShouldBeUnique();
        CheckSums(ledger);
    }

    private static void CheckReversals(Order order, List<LedgerEntry> ledger, bool isAll)
    {
        foreach (var line in order.Lines)
        {
            var of = ledger.Where(e => e.OrderLineId == line.Id).ToList();
            var commission = of.Where(e => e.Kind == LedgerKind.CommissionReversal).Sum(e => e.AmountVnd);
            var share = of.Where(e => e is { Kind: LedgerKind.Refund, Against: LedgerParty.Marketplace }).Sum(e => -e.AmountVnd);
            commission.ShouldBeInRange(0, line.CommissionVnd);
            share.ShouldBeInRange(0, line.FundedByMarketplaceVnd);
            if (!isAll) continue;
            commission.ShouldBe(line.CommissionVnd);
            share.ShouldBe(line.FundedByMarketplaceVnd);
            of.Where(e => e.Kind is LedgerKind.WithheldTax or LedgerKind.WithheldReversal).Sum(e => e.AmountVnd).ShouldBe(0);
        }
    }

    /// <summary>earnings − commission − refunds − withheld − paid out = balance = what buyers, couriers and the marketplace owe.</summary>
    private static void CheckSums(List<LedgerEntry> ledger)
    {
        var sums = LedgerSums.Of([.. ledger.Select(e => new LedgerSum(e.Kind, e.Against, 1, e.AmountVnd))]);
        sums.BalanceVnd.ShouldBe(ledger.Sum(e => e.AmountVnd));
        (sums.OfBuyersVnd + sums.OfCouriersVnd + sums.OfMarketplaceVnd).ShouldBe(sums.BalanceVnd);
    }

    private static long Side(List<LedgerEntry> ledger, LedgerParty party) => ledger.Where(e => e.Against == party).Sum(e => e.AmountVnd);

    private static long Withheld(List<LedgerEntry> ledger) => -ledger.Where(e => e.Kind == LedgerKind.WithheldTax).Sum(e => e.AmountVnd);

    private static Order OrderOf(PricedOrder priced)
    {
        var order = new Order
        {
            Id = Guid.CreateVersion7(), Number = "A-1", ProducerCode = priced.ProducerCode, ProducerName = "x", PaymentCode = "x", GoodsVnd = priced.GoodsVnd,
            DiscountVnd = priced.DiscountVnd, ShippingVnd = priced.ShippingVnd, TotalVnd = priced.TotalVnd, CommissionVnd = priced.CommissionVnd,
        };
        foreach (var line in priced.Lines)
            order.Lines.Add(new OrderLine
            {
                Id = Guid.CreateVersion7(), Position = order.Lines.Count + 1, ProductCode = "x", ProductName = "x", PackLabel = "x",
                UnitPriceVnd = line.Line.UnitPriceVnd, Quantity = line.Line.Quantity, GoodsVnd = line.GoodsVnd, DiscountVnd = line.DiscountVnd,
                FundedByMarketplaceVnd = line.FundedByMarketplaceVnd, CommissionPercent = line.CommissionPercent, CommissionVnd = line.CommissionVnd,
            });
        return order;
    }

    private static Arbitrary<Story> Stories() => (
        from lines in Gen.Choose(1, 9).SelectMany(n => Lines.ArrayOf(n))
        from coupons in Gen.Choose(0, 3).SelectMany(n => Coupons.ArrayOf(n))
        from fee in Gen.Elements<long?>(null, 0, 15_000, 33_333)
        from commission in Gen.Choose(0, 3000)
        from courier in Gen.Elements("", "Viettel Post")
        from buyerOff in Gen.Elements(0L, 0L, -1L, -20_000L, 1_000L)
        from courierOff in Gen.Elements(0L, 0L, -3_000L, -1L, 500L)
        from refunds in Gen.Choose(0, 4).SelectMany(n => Gen.Choose(1, 100).ArrayOf(n))
        from withholds in Gen.Elements(true, false)
        select new Story(lines, coupons, fee, commission / 100m, courier, buyerOff, courierOff, refunds, withholds)).ToArbitrary();

    private static Gen<CartLine> Lines =>
        from producer in Gen.Elements("A", "B", "C")
        from price in Gen.Choose(1, 3_000_000)
        from quantity in Gen.Choose(1, 50)
        select Line(producer, price, quantity);

    private static Gen<CouponTerms> Coupons =>
        from producer in Gen.Elements<string?>("A", "B", "C", null)
        from percent in Gen.Elements<decimal?>(null, 0.5m, 7.25m, 33.3m, 100m)
        from amount in Gen.Choose(0, 900_000)
        select new CouponTerms("X", producer, percent, amount, 0);

    private static CartLine Line(string producer, long price, int quantity) => new(Guid.CreateVersion7(), producer, price, quantity);

    private sealed record Story(
        CartLine[] Lines, CouponTerms[] Coupons, long? Fee, decimal Commission, string Courier, long BuyerOff, long CourierOff, int[] Refunds, bool Withholds);
}
