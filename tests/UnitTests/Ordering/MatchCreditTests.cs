using Marketplace.Ordering.Orders;
using Marketplace.Ordering.Payments;
using Marketplace.Ordering.Payments.Credits;
using Shouldly;
using Xunit;

namespace Marketplace.UnitTests.Ordering;

public sealed class MatchCreditTests
{
    private static readonly PayableOrder _order = new()
    {
        Id = Guid.CreateVersion7(), ProducerCode = "P1", State = OrderState.AwaitingPayment, Method = PaymentMethod.BankTransfer, TotalVnd = 150_000,
        Bin = "970436", AccountNumber = "0123456789",
    };

    [Fact]
    public void Of_random_amounts_none_but_the_exact_one_pays()
    {
        var random = new Random(20261129);
        for (var i = 0; i < 10_000; i++)
        {
            var total = random.NextInt64(1, 100_000_000);
            var amount = random.Next(4) switch
            {
                0 => total,
                1 => Math.Max(1, total + random.Next(-3, 4)),
                2 => total * 100,
                _ => random.NextInt64(1, 100_000_000),
            };
            var match = MatchCredit.Of(Credit(amount), [_order with { TotalVnd = total }]);
            (match.Kind == CreditKind.Exact).ShouldBe(amount == total, $"{amount} for {total}");
            if (amount < total) match.Kind.ShouldBe(CreditKind.Under);
            if (amount > total) match.Kind.ShouldBe(CreditKind.Over);
        }
    }

    [Fact]
    public void What_is_not_exact_states_what_to_do()
    {
        foreach (var state in Enum.GetValues<OrderState>())
            foreach (var amount in new[] { 1, 149_999, 150_000, 150_001 })
            {
                var match = MatchCredit.Of(Credit(amount), [_order with { State = state }]);
                (match.Action == CreditAction.None).ShouldBe(match.Kind == CreditKind.Exact, $"{state} {amount}");
                if (match.Kind == CreditKind.Exact) state.ShouldBeOneOf(OrderState.AwaitingPayment, OrderState.Expired);
            }
    }

    [Fact]
    public void Nobody_speaks_of_anothers_orders_though_the_account_is_the_same() =>
        MatchCredit.Of(Credit(150_000), [_order with { ProducerCode = "P2" }]).Kind.ShouldBe(CreditKind.WrongAccount);

    [Fact]
    public void An_order_without_an_account_is_paid_to_none() =>
        MatchCredit.Of(Credit(150_000), [_order with { Bin = "", AccountNumber = "" }]).Kind.ShouldBe(CreditKind.WrongAccount);

    private static IncomingCredit Credit(long amount) => new()
    {
        Source = "statement", TransactionId = "1", Bin = "970436", AccountNumber = "0123456789", BankReference = "FT1", ProducerCode = "P1",
        AmountVnd = amount, Text = "", PaidAt = DateTimeOffset.UnixEpoch,
    };
}
