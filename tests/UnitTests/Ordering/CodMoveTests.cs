using Marketplace.Ordering.Payments.Cod;
using Shouldly;
using Xunit;
using static Marketplace.Ordering.Payments.Cod.CodState;

namespace Marketplace.UnitTests.Ordering;

public sealed class CodMoveTests
{
    private static readonly DateTimeOffset _now = new(2026, 11, 30, 3, 0, 0, TimeSpan.Zero);

    /// <summary>Written down a second time, by hand: a change of the table must be meant.</summary>
    private static readonly HashSet<(CodState, CodState)> _legal =
        [(Expected, Collected), (Expected, Returned), (Collected, Remitted), (Collected, Settled), (Remitted, Settled)];

    [Fact]
    public void Every_pair_of_states_is_legal_exactly_where_the_table_says_so()
    {
        foreach (var from in Enum.GetValues<CodState>())
            foreach (var to in Enum.GetValues<CodState>())
                CodMoves.Allows(from, to).ShouldBe(_legal.Contains((from, to)), $"{from} → {to}");
    }

    [Fact]
    public void Money_that_agrees_settles_by_itself()
    {
        var own = Cod("");
        own.Collect(78_000, "chu", _now).Errors.ShouldBeEmpty();
        own.State.ShouldBe(Settled);

        var carried = Cod("Viettel Post");
        carried.Collect(78_000, "chu", _now).Errors.ShouldBeEmpty();
        carried.State.ShouldBe(Collected);
        carried.Remit(78_000, "VT-1", _now).Errors.ShouldBeEmpty();
        carried.State.ShouldBe(Settled);
    }

    [Fact]
    public void Money_that_differs_is_settled_with_a_reason_alone()
    {
        var cod = Cod("Viettel Post");
        cod.Settle("mất", _now).Errors.ShouldHaveSingleItem().Field.ShouldBe("state");
        cod.Collect(78_000, "chu", _now);
        cod.Settle("quên", _now).Errors.ShouldHaveSingleItem().Field.ShouldBe("state");
        cod.Remit(75_000, "VT-2", _now);
        cod.State.ShouldBe(Remitted);
        cod.CourierShortVnd().ShouldBe(3_000);
        cod.Settle(" ", _now).Errors.ShouldHaveSingleItem().Field.ShouldBe("Reason");
        cod.Settle("Phí thu hộ", _now).Errors.ShouldBeEmpty();
        (cod.State, cod.SettledReason).ShouldBe((Settled, "Phí thu hộ"));
    }

    [Fact]
    public void Nothing_is_collected_twice_nor_below_nothing_and_a_payment_needs_its_number()
    {
        var cod = Cod("GHN");
        cod.Collect(-1, "", _now).Errors.ShouldHaveSingleItem().Field.ShouldBe("CollectedVnd");
        cod.Remit(1, "x", _now).Errors.ShouldHaveSingleItem().Field.ShouldBe("state");
        cod.Collect(0, "", _now).Errors.ShouldBeEmpty();
        cod.Collect(78_000, "", _now).Errors.ShouldHaveSingleItem().Field.ShouldBe("state");
        cod.Remit(0, "", _now).Errors.ShouldHaveSingleItem().Field.ShouldBe("Reference");
    }

    private static CodCollection Cod(string courier) => new() { OrderNumber = "A-1", ProducerCode = "P1", Courier = courier, ExpectedVnd = 78_000 };
}
