using Marketplace.SalesChannels.Channels;
using Marketplace.SalesChannels.Programme;
using Shouldly;
using Xunit;

namespace Marketplace.UnitTests.SalesChannels;

/// <summary>A row counts at an instant only if what it refers to is known then, through the chain (A02).</summary>
public sealed class KnownAtTests
{
    private const string Day = "2025-06-01";

    [Fact]
    public void Product_recorded_before_its_producer_waits_for_it()
    {
        var register = new SmallRegister().Producer("P", at: "2025-03-01").Product("A", "P").Certificate("C", "A", 3, "2024-01-10");
        register.Counts(Day, "2025-02-28").EverCertified.ShouldBe(0);
        register.Counts(Day, "2025-03-01").Valid.ShouldBe(1);
    }

    [Fact]
    public void Certificate_of_a_product_that_never_was_is_gone_and_back_when_the_product_is()
    {
        var register = new SmallRegister().Producer("P").Product("A", "P").Certificate("C", "A", 3, "2024-01-10")
            .Product("A", "P", at: "2025-03-01", isVoid: true).Product("A", "P", at: "2025-04-01");
        register.Counts(Day, "2025-02-28").Valid.ShouldBe(1);
        register.Counts(Day, "2025-03-31").EverCertified.ShouldBe(0);
        register.Counts(Day, "2025-04-01").Valid.ShouldBe(1);
        register.Counts(Day).Valid.ShouldBe(1);
    }

    [Fact]
    public void Check_waits_for_its_participation_and_leaves_with_it()
    {
        var register = new SmallRegister().Certified("P", "2024-01-10")
            .Channel("K", "P", ChannelKind.Zalo, at: "2025-05-20").Channel("K", "P", ChannelKind.Zalo, at: "2025-05-30", isVoid: true)
            .Check("K", "2025-05-10", "pass");
        register.Channels(Day, "2025-05-19").None.ShouldBe(1);
        register.Channels(Day, "2025-05-20").Verified.ShouldBe(1);
        register.Channels(Day, "2025-05-30").None.ShouldBe(1);
        register.Channels(Day).None.ShouldBe(1);
    }

    [Fact]
    public void Producer_with_all_periods_void_takes_everything_with_it()
    {
        var register = new SmallRegister().Certified("P", "2024-01-10").Green("P").Channel("K", "P", ChannelKind.Zalo).Check("K", "2025-05-10", "pass")
            .Village("V", "P").Producer("P", at: "2025-05-20", isVoid: true);
        register.Share("T4", Day, "2025-05-19").ShouldBe("1/1");
        register.Share("T4", Day).ShouldBe("0/1");
        register.Share("T5", Day).ShouldBe("0/0");
        register.Share("T6", Day).ShouldBe("0/0");
    }

    [Fact]
    public void Inspection_waits_for_its_point()
    {
        var register = new SmallRegister().Certified("A", "2024-01-10").Point("D", "A", at: "2025-05-20").Inspection("D", "2025-05-10", "pass");
        register.Share("T7", Day, "2025-05-19").ShouldBe("0/13");
        register.Share("T7", Day, "2025-05-20").ShouldBe("1/13");
    }

    [Fact]
    public void Without_an_instant_a_row_recorded_in_the_future_counts_too() =>
        new SmallRegister().Producer("P", at: "2999-01-01").Product("A", "P").Certificate("C", "A", 3, "2024-01-10").Counts(Day).Valid.ShouldBe(1);

    [Fact]
    public void Participation_that_moved_to_another_producer_counts_for_that_one()
    {
        var register = new SmallRegister().Certified("P", "2024-01-10").Certified("Q", "2024-01-10", area: "437")
            .Channel("K", "P", ChannelKind.Zalo).Channel("K", "Q", ChannelKind.Zalo, at: "2025-05-20").Check("K", "2025-05-10", "pass");
        register.Channels(Day, "2025-05-19", new ProgrammeScope(Area: "436")).Verified.ShouldBe(1);
        register.Channels(Day, null, new ProgrammeScope(Area: "436")).Verified.ShouldBe(0);
        register.Channels(Day, null, new ProgrammeScope(Area: "437")).Verified.ShouldBe(1);
    }
}
