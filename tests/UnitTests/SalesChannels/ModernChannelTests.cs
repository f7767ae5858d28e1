using Marketplace.SalesChannels.Channels;
using Marketplace.SalesChannels.Programme;
using Shouldly;
using Xunit;

namespace Marketplace.UnitTests.SalesChannels;

/// <summary>What counts for T6 on a day (M76, M77, M78), P being certified from 10/01/2024 to 09/01/2027.</summary>
public sealed class ModernChannelTests
{
    private static SmallRegister Certified(ProgrammeReference? reference = null) => new SmallRegister(reference).Certified("P", "2024-01-10");

    private static ChannelBand BandOf(SmallRegister register, string asOf, string? knownAt = null) =>
        register.On(asOf, knownAt) is var day ? day.Day.Producers[day.Producers[0]].Channels.Band : default;

    [Theory]
    [InlineData(ChannelKind.Supermarket, "2026-03-01", ChannelBand.Verified)]
    [InlineData(ChannelKind.Supermarket, "2026-03-02", ChannelBand.Declared)]
    [InlineData(ChannelKind.ConvenienceStore, "2026-03-01", ChannelBand.Verified)]
    [InlineData(ChannelKind.Ecommerce, "2025-05-30", ChannelBand.Verified)]
    [InlineData(ChannelKind.Ecommerce, "2025-05-31", ChannelBand.Declared)]
    [InlineData(ChannelKind.Website, "2025-05-30", ChannelBand.Verified)]
    [InlineData(ChannelKind.Facebook, "2025-05-30", ChannelBand.Verified)]
    [InlineData(ChannelKind.Zalo, "2025-05-31", ChannelBand.Declared)]
    [InlineData(ChannelKind.Other, "2025-03-01", ChannelBand.None)]
    public void Pass_of_1_March_2025_is_good_for_the_window_of_its_kind(ChannelKind kind, string asOf, ChannelBand band) =>
        BandOf(Certified().Channel("K", "P", kind).Check("K", "2025-03-01", "pass"), asOf).ShouldBe(band);

    [Fact]
    public void Other_kind_counts_from_the_day_on_which_the_province_calls_it_modern()
    {
        var kinds = SmallReference.Kinds();
        kinds.Add(SmallReference.Kind(ChannelKind.Other, ChannelBreadth.None, 30, from: "2025-03-10"));
        var register = Certified(SmallReference.Of(kinds)).Channel("K", "P", ChannelKind.Other).Check("K", "2025-03-01", "pass");
        BandOf(register, "2025-03-09").ShouldBe(ChannelBand.None);
        BandOf(register, "2025-03-10").ShouldBe(ChannelBand.Verified);
        BandOf(register, "2025-03-31").ShouldBe(ChannelBand.Verified);
        BandOf(register, "2025-04-01").ShouldBe(ChannelBand.Declared);
        register.Channels("2025-03-10").ShouldSatisfyAllConditions(c => c.Verified.ShouldBe(1), c => c.Wide.ShouldBe(0), c => c.Narrow.ShouldBe(0));
    }

    [Theory]
    [InlineData("2025-02-28", ChannelBand.None)]
    [InlineData("2025-03-01", ChannelBand.Verified)]
    [InlineData("2025-04-09", ChannelBand.Verified)]
    [InlineData("2025-04-10", ChannelBand.None)]
    public void Participation_counts_from_its_start_to_the_day_before_its_end_and_a_check_before_the_start_counts_like_any_other(
        string asOf, ChannelBand band) =>
        BandOf(Certified().Channel("K", "P", ChannelKind.Zalo, started: "2025-03-01", ended: "2025-04-10").Check("K", "2025-02-20", "pass"), asOf)
            .ShouldBe(band);

    [Fact]
    public void Check_that_could_not_be_made_decides_nothing()
    {
        var register = Certified().Channel("K", "P", ChannelKind.Zalo).Check("K", "2025-03-01", "pass").Check("K", "2025-03-20", "unknown");
        BandOf(register, "2025-03-20").ShouldBe(ChannelBand.Verified);
        BandOf(register, "2025-05-31").ShouldBe(ChannelBand.Declared);
    }

    [Fact]
    public void Fail_ends_a_fresh_pass_and_a_later_pass_restores_it()
    {
        var register = Certified().Channel("K", "P", ChannelKind.Zalo).Check("K", "2025-03-01", "pass").Check("K", "2025-03-10", "fail")
            .Check("K", "2025-03-20", "pass");
        BandOf(register, "2025-03-09").ShouldBe(ChannelBand.Verified);
        BandOf(register, "2025-03-10").ShouldBe(ChannelBand.Declared);
        BandOf(register, "2025-03-20").ShouldBe(ChannelBand.Verified);
    }

    [Fact]
    public void System_decides_for_this_marketplace_alone()
    {
        var elsewhere = Certified().Channel("K", "P", ChannelKind.Ecommerce, platform: "Shopee").Check("K", "2025-03-01", "pass", "system");
        BandOf(elsewhere, "2025-03-01").ShouldBe(ChannelBand.Declared);
        var here = Certified().Channel("K", "P", ChannelKind.Ecommerce, platform: "this").Check("K", "2025-03-01", "pass", "system");
        BandOf(here, "2025-03-01").ShouldBe(ChannelBand.Verified);
    }

    [Fact]
    public void Systems_fail_leaves_an_officers_pass_on_another_platform_alone() => BandOf(
        Certified().Channel("K", "P", ChannelKind.Ecommerce, platform: "Shopee").Check("K", "2025-03-01", "pass", "lan")
            .Check("K", "2025-03-05", "fail", "system"),
        "2025-03-05").ShouldBe(ChannelBand.Verified);

    [Fact]
    public void Share_is_shown_with_and_without_this_marketplace()
    {
        var register = Certified().Certified("Q", "2024-01-10").Certified("R", "2024-01-10")
            .Channel("P1", "P", ChannelKind.Ecommerce, platform: "this").Check("P1", "2025-03-01", "pass", "system")
            .Channel("Q1", "Q", ChannelKind.Ecommerce, platform: "this").Check("Q1", "2025-03-01", "pass", "system")
            .Channel("Q2", "Q", ChannelKind.Facebook).Check("Q2", "2025-03-01", "pass");
        register.Channels("2025-03-01").ShouldSatisfyAllConditions(
            c => c.Verified.ShouldBe(2), c => c.None.ShouldBe(1), c => c.WithoutThisMarketplace.ShouldBe(1), c => c.Narrow.ShouldBe(2), c => c.Wide.ShouldBe(2),
            c => c.ByKind.Select(k => k.Verified).ShouldBe([0, 0, 2, 0, 1, 0, 0]));
    }

    [Fact]
    public void Producer_without_a_valid_product_counts_nowhere() =>
        new SmallRegister().Certified("P", "2020-01-10").Channel("K", "P", ChannelKind.Zalo).Check("K", "2025-03-01", "pass").Channels("2025-03-01")
            .Producers.ShouldBe(0);

    [Fact]
    public void In_the_future_nothing_is_checked_again_and_nobody_renews()
    {
        var register = Certified().Channel("K", "P", ChannelKind.Supermarket).Check("K", "2026-11-01", "pass");
        register.Share("T6", "2027-01-09").ShouldBe("1/1");
        register.Share("T6", "2027-01-10").ShouldBe("0/0");
    }
}
