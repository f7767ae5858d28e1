using Marketplace.SalesChannels.Programme;
using Shouldly;
using Xunit;

namespace Marketplace.UnitTests.SalesChannels;

/// <summary>Targets in whole numbers (M77, M79).</summary>
public sealed class TargetTests
{
    private const string Day = "2025-06-01";

    private static SmallRegister Register(int fourStars, int threeStars, ProgrammeReference? reference = null)
    {
        var register = new SmallRegister(reference);
        for (var i = 0; i < fourStars; i++) register.Certified($"F{i}", "2024-01-10", star: 4);
        for (var i = 0; i < threeStars; i++) register.Certified($"T{i}", "2024-01-10");
        return register;
    }

    [Theory]
    [InlineData(1, 4, true, 0)]
    [InlineData(1, 5, false, 1)]
    [InlineData(2, 9, false, 1)]
    [InlineData(3, 9, true, 0)]
    [InlineData(0, 1, false, 1)]
    public void Share_is_met_when_100n_reaches_the_target_times_m_and_the_gap_is_rounded_up(int fourStars, int threeStars, bool met, int gap)
    {
        var target = Register(fourStars, threeStars).Target("T2a", Day);
        (target.Numerator, target.Denominator, target.Met, target.Gap).ShouldBe((fourStars, fourStars + threeStars, met, gap));
    }

    [Fact]
    public void Share_of_nothing_is_no_share()
    {
        var target = Register(0, 0).Target("T6", Day);
        (target.Numerator, target.Denominator, target.Met, target.Gap).ShouldBe((0, 0, null, 0));
    }

    [Fact]
    public void Count_is_held_against_its_number()
    {
        Register(0, 299).Target("T1", Day).ShouldSatisfyAllConditions(t => t.Met.ShouldBe(false), t => t.Gap.ShouldBe(1), t => t.Denominator.ShouldBeNull());
        Register(0, 300).Target("T1", Day).ShouldSatisfyAllConditions(t => t.Met.ShouldBe(true), t => t.Gap.ShouldBe(0));
    }

    [Fact]
    public void Plan_is_past_after_its_last_day()
    {
        Register(0, 1).Target("T1", "2025-12-31").IsPast.ShouldBeFalse();
        Register(0, 1).Target("T1", "2026-01-01").IsPast.ShouldBeTrue();
    }

    [Fact]
    public void Next_plan_stands_beside_the_first_and_takes_over_on_its_first_day()
    {
        var targets = SmallReference.Targets();
        targets.Add(SmallReference.Target("T2a", TargetKind.Percent, 25, "KH-2026-2030", "2026-03-01", "2030-12-31"));
        var register = Register(1, 4, SmallReference.Of(SmallReference.Kinds(), targets));
        register.Target("T2a", "2026-02-28")
            .ShouldSatisfyAllConditions(t => t.Target.Value.ShouldBe(20), t => t.Met.ShouldBe(true), t => t.IsPast.ShouldBeTrue());
        register.Target("T2a", "2026-03-01")
            .ShouldSatisfyAllConditions(t => t.Target.Value.ShouldBe(25), t => t.Met.ShouldBe(false), t => t.IsPast.ShouldBeFalse());
        register.Target("T6", "2026-03-01").Target.PlanCode.ShouldBe("KH-2023-2025");
    }

    [Theory]
    [InlineData("2023-12-31", "0/1")]
    [InlineData("2024-01-01", "1/1")]
    [InlineData("2024-06-30", "1/1")]
    [InlineData("2024-07-01", "0/1")]
    public void Green_chain_counts_from_its_confirmation_to_the_day_before_its_end(string asOf, string share) =>
        new SmallRegister().Certified("P", "2023-01-10").Green("P", "2024-01-01", "2024-07-01").Share("T5", asOf).ShouldBe(share);

    [Theory]
    [InlineData("", "2025-05-01", "pass", "A", SalesPointFault.NotRegistered)]
    [InlineData("1/GXN", "2025-06-02", "pass", "A", SalesPointFault.NotInspected)]
    [InlineData("1/GXN", "2025-05-01", "fail", "A", SalesPointFault.Failed)]
    [InlineData("1/GXN", "2024-05-31", "pass", "A", SalesPointFault.InspectedTooLongAgo)]
    [InlineData("1/GXN", "2024-06-01", "pass", "A", null)]
    [InlineData("1/GXN", "2025-05-01", "pass", "", SalesPointFault.ShowsNoValidProduct)]
    public void Sales_point_says_why_it_does_not_count(string registration, string inspected, string result, string products, SalesPointFault? fault) =>
        new SmallRegister().Certified("A", "2024-01-10").Point("D", products, registration: registration).Inspection("D", inspected, result)
            .On(Day).Day.Points.ShouldHaveSingleItem().Fault.ShouldBe(fault);

    [Fact]
    public void Certificate_without_a_date_is_in_no_figure() =>
        new SmallRegister().Producer("P").Product("A", "P").Certificate("C", "A", 5, "").Counts(Day).ShouldBe(new CertificateCounts(0, 0, 0, 0));

    [Fact]
    public void Revocation_after_the_expiry_leaves_a_product_expired() =>
        new SmallRegister().Producer("P").Product("A", "P").Certificate("C", "A", 3, "2020-01-01", revoked: "2023-05-01").Counts(Day)
            .ShouldBe(new CertificateCounts(1, 0, 1, 0));
}
