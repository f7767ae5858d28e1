using Marketplace.Ordering.Cases;
using Marketplace.Ordering.Orders;
using Shouldly;
using Xunit;

namespace Marketplace.UnitTests.Ordering;

/// <summary>Rules of returns and complaints that need no database.</summary>
public sealed class CaseRuleTests
{
    private static readonly DateTimeOffset _monday = new(2026, 11, 30, 2, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Every_state_but_the_ends_has_a_way_out_and_ends_have_none()
    {
        foreach (var state in Enum.GetValues<CaseState>())
            CaseMoves.IsEnd(state).ShouldBe(state is CaseState.Settled or CaseState.Rejected or CaseState.Withdrawn or CaseState.Closed, state.ToString());
        foreach (var state in Enum.GetValues<CaseState>().Where(s => !CaseMoves.IsEnd(s)))
            Ends(state, []).ShouldBeTrue($"{state} leads to an end");
    }

    [Fact]
    public void What_is_not_in_the_table_is_refused()
    {
        foreach (var (from, to) in ((CaseState, CaseState)[])
            [(CaseState.Open, CaseState.Rejected), (CaseState.Refused, CaseState.Settled), (CaseState.Settled, CaseState.WithOfficer),
                (CaseState.Closed, CaseState.WithOfficer), (CaseState.AwaitingGoods, CaseState.Closed), (CaseState.Offered, CaseState.Refused)])
            CaseMoves.Allows(from, to).ShouldBeFalse($"{from} → {to}");
    }

    [Fact]
    public void The_producer_has_three_working_days_the_officer_seven_and_a_buyer_seven_days()
    {
        var limits = CaseLimits.On(new DateOnly(2026, 11, 30));
        limits.DueAfter(CaseState.Open, _monday).ShouldBe(EndOf(2026, 12, 3), "to the end of Thursday");
        limits.DueAfter(CaseState.WithOfficer, _monday).ShouldBe(EndOf(2026, 12, 8), "Sunday is no working day");
        limits.DueAfter(CaseState.Refused, _monday).ShouldBe(EndOf(2026, 12, 7));
        limits.DueAfter(CaseState.Settled, _monday).ShouldBeNull();
        limits.LegalBasis.ShouldContain("122/2025/QH15");
    }

    [Theory]
    [InlineData(100_000, 3), InlineData(33_333, 7), InlineData(1, 3), InlineData(0, 2), InlineData(149_999, 1)]
    public void Parts_of_a_line_in_any_steps_add_up_to_the_line(long total, int quantity)
    {
        for (var seed = 0; seed < 50; seed++)
        {
            var random = new Random(seed);
            var (gone, sum) = (0, 0L);
            while (gone < quantity)
            {
                var packs = random.Next(1, quantity - gone + 1);
                var part = LineShare.Of(total, quantity, gone, packs);
                Math.Abs(part - (double)total * packs / quantity).ShouldBeLessThan(1.0001);
                (gone, sum) = (gone + packs, sum + part);
            }
            sum.ShouldBe(total);
        }
    }

    [Theory]
    [InlineData("Gọi tôi 0912 345 678 nhé", "Gọi tôi […] nhé"), InlineData("sdt +84.912.345.678", "sdt […]"), InlineData("thư lan@example.com ạ", "thư […] ạ")]
    [InlineData("Tôi là trần thị lan ở Thôn 3", "Tôi là […] ở […]"), InlineData("Thiếu 2 hũ, giá 45000 đ", "Thiếu 2 hũ, giá 45000 đ")]
    public void An_officer_does_not_read_who_the_buyer_is(string words, string read) =>
        HiddenBuyer.In(words, new OrderGroup
        {
            Number = "HT1", IdempotencyKey = "k", BodyHash = "h", BuyerName = "Trần Thị Lan", BuyerPhone = "+84912345678", BuyerEmail = "lan@example.com",
            Language = "vi", Address = new DeliveryAddress { Street = "Thôn 3" },
        }).ShouldBe(read);

    private static bool Ends(CaseState state, HashSet<CaseState> seen) =>
        CaseMoves.IsEnd(state) || (seen.Add(state) && CaseMoves.From(state).Any(next => Ends(next, seen)));

    private static DateTimeOffset EndOf(int year, int month, int day) => new(year, month, day, 23, 59, 59, TimeSpan.FromHours(7));
}
