using Marketplace.SalesChannels.Programme;
using Shouldly;
using Xunit;

namespace Marketplace.UnitTests.SalesChannels;

/// <summary>Area and commune of a producer on a day (M73), and figures of one unit.</summary>
public sealed class PlaceTests
{
    private const string Day = "2025-06-01";

    private static SmallRegister In(string area = "", string commune = "", string legacy = "") =>
        new SmallRegister().Producer("P", area: area, commune: commune, legacy: legacy).Product("A", "P").Certificate("C", "A", 3, "2024-01-10");

    private static string Found(SmallRegister register, Dimension by, string asOf = Day)
    {
        var keys = by.Keys(SmallReference.Shipped);
        var rows = GetBreakdown.Count(register.On(asOf), by, keys.Count);
        return keys[Array.FindIndex(rows, r => r.Valid == 1)];
    }

    [Theory]
    [InlineData("449", "18101", "18002", "449", "18101")]
    [InlineData("", "", "18001", "436", "18101")]
    [InlineData("", "", "18003", "437", "unknown")]
    [InlineData("", "18103", "18004", "439", "18103")]
    [InlineData("", "18102", "", "437", "18102")]
    [InlineData("", "18103", "", "unknown", "18103")]
    [InlineData("", "", "", "unknown", "unknown")]
    public void Place_is_as_given_else_of_the_old_commune_else_of_the_commune_of_today(
        string area, string commune, string legacy, string areaFound, string communeFound)
    {
        Found(In(area, commune, legacy), Dimension.Area).ShouldBe(areaFound);
        Found(In(area, commune, legacy), Dimension.Commune).ShouldBe(communeFound);
    }

    [Fact]
    public void In_a_gap_the_type_is_unknown_and_the_place_that_of_the_period_before()
    {
        var register = new SmallRegister().Product("A", "P").Certificate("C", "A", 3, "2024-01-10")
            .Producer("P", "htx", from: "2024-01-01", to: "2024-06-01", area: "436").Producer("P", "dnnvv", from: "2025-01-01", area: "437");
        (Found(register, Dimension.Type, "2024-05-31"), Found(register, Dimension.Area, "2024-05-31")).ShouldBe(("htx", "436"));
        (Found(register, Dimension.Type, "2024-06-01"), Found(register, Dimension.Area, "2024-06-01")).ShouldBe(("unknown", "436"));
        (Found(register, Dimension.Type, "2025-01-01"), Found(register, Dimension.Area, "2025-01-01")).ShouldBe(("dnnvv", "437"));
    }

    [Fact]
    public void Before_its_first_period_type_and_place_are_unknown()
    {
        var register = new SmallRegister().Producer("P", from: "2024-03-01").Product("A", "P").Certificate("C", "A", 3, "2024-01-10");
        (Found(register, Dimension.Type, "2024-02-01"), Found(register, Dimension.Area, "2024-02-01")).ShouldBe(("unknown", "unknown"));
    }

    [Fact]
    public void Under_an_area_T1_and_T7_say_neither_met_nor_gap_and_T7_is_one_of_one()
    {
        var register = new SmallRegister().Certified("A", "2024-01-10", area: "436").Certified("B", "2024-01-10", area: "437", type: "dnnvv")
            .Point("D", "B", area: "436").Inspection("D", "2025-05-01", "pass").Village("V", "B", commune: "18101").Village("W", "", commune: "18103");
        var scope = new ProgrammeScope(Area: "436");
        var t1 = register.Target("T1", Day, null, scope);
        (t1.Numerator, t1.Denominator, t1.Met, t1.Gap).ShouldBe((1, null, null, null));
        var t7 = register.Target("T7", Day, null, scope);
        (t7.Numerator, t7.Denominator, t7.Met, t7.Gap).ShouldBe((1, 1, null, null));
        register.Share("T3a", Day, null, scope).ShouldBe("1/1");
        register.Share("T4", Day, null, scope).ShouldBe("1/1");
        register.Share("T4", Day, null, new ProgrammeScope(Area: "unknown")).ShouldBe("0/1");
        register.Share("T7", Day, null, new ProgrammeScope(Area: "437")).ShouldBe("0/1");
    }

    [Fact]
    public void Under_a_commune_T7_says_nothing()
    {
        var t7 = In(commune: "18101").Target("T7", Day, null, new ProgrammeScope(Commune: "18101"));
        (t7.Numerator, t7.Denominator, t7.Met, t7.Gap).ShouldBe((null, null, null, null));
    }

    [Fact]
    public void Code_that_is_nowhere_gives_zeros()
    {
        var scope = new ProgrammeScope(Area: "999");
        In().Counts(Day, null, scope).ShouldBe(new CertificateCounts(0, 0, 0, 0));
        In().Share("T6", Day, null, scope).ShouldBe("0/0");
    }
}
