using System.Text.Json;
using FsCheck.Fluent;
using Marketplace.SalesChannels.Channels;
using Marketplace.SalesChannels.Programme;
using Shouldly;
using Xunit;

namespace Marketplace.UnitTests.SalesChannels;

/// <summary>What holds for every register, day and instant.</summary>
public sealed class InvariantTests
{
    private static void Always(Action<ScopedDay, SmallRegister, string, string> holds) =>
        FsCheck.Check.One(FsCheck.Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll<int>(seed =>
    {
        var random = new RandomRegister(seed);
        var (register, asOf, knownAt) = (random.Build(), random.Day(), random.Day());
        holds(register.On(asOf, knownAt), register, asOf, knownAt);
        holds(register.On(asOf), register, asOf, "");
    }));

    [Fact]
    public void Ever_certified_is_valid_and_no_longer_valid_in_total_and_per_star() => Always((day, _, _, _) =>
    {
        var whole = CertificateCounts.Of(day);
        whole.EverCertified.ShouldBe(whole.Valid + whole.Expired + whole.Revoked);
        var stars = StarCounts.Stars.Select(s => CertificateCounts.Of(day, s)).ToList();
        stars.ForEach(s => s.EverCertified.ShouldBe(s.Valid + s.Expired + s.Revoked));
        (stars.Sum(s => s.EverCertified), stars.Sum(s => s.Valid), stars.Sum(s => s.Expired), stars.Sum(s => s.Revoked))
            .ShouldBe((whole.EverCertified, whole.Valid, whole.Expired, whole.Revoked));
    });

    [Fact]
    public void Bands_add_up_and_breadths_lie_in_each_other() => Always((day, _, _, _) =>
    {
        var channels = ChannelFigures.Of(day);
        channels.Producers.ShouldBe(day.Producers.Count);
        channels.Narrow.ShouldBeLessThanOrEqualTo(channels.Wide);
        channels.Wide.ShouldBeLessThanOrEqualTo(channels.Verified);
        channels.WithoutThisMarketplace.ShouldBeLessThanOrEqualTo(channels.Verified);
        channels.ByKind.ShouldAllBe(k => k.Verified <= channels.Verified);
        var e = channels.Evidence;
        (e.Verified, e.Stale + e.Refused + e.InReview + e.Declared, e.None).ShouldBe((channels.Verified, channels.DeclaredOnly, channels.None));
    });

    [Theory]
    [InlineData(Dimension.Area)]
    [InlineData(Dimension.Commune)]
    [InlineData(Dimension.Type)]
    public void Rows_of_producers_add_up_to_the_whole(Dimension by) => Always((day, _, _, _) =>
    {
        var (rows, whole) = (Rows(day, by), ChannelFigures.Of(day));
        (rows.Sum(r => r.Valid), rows.Sum(r => r.Producers), rows.Sum(r => r.Channels!.Verified),
            rows.Sum(r => r.Channels!.DeclaredOnly), rows.Sum(r => r.Channels!.None), rows.Sum(r => r.Channels!.WithoutThisMarketplace))
            .ShouldBe((day.Valid.Count(), day.Producers.Count, whole.Verified, whole.DeclaredOnly, whole.None, whole.WithoutThisMarketplace));
        (rows.Sum(r => r.Channels!.Narrow), rows.Sum(r => r.Channels!.Wide)).ShouldBe((whole.Narrow, whole.Wide));
    });

    [Theory]
    [InlineData(Dimension.Star)]
    [InlineData(Dimension.Group)]
    public void Rows_of_products_add_up_in_products_and_hold_no_producer_too_many(Dimension by) => Always((day, _, _, _) =>
    {
        var rows = Rows(day, by);
        rows.Sum(r => r.Valid).ShouldBe(day.Valid.Count());
        rows.ShouldAllBe(r => r.Producers <= r.Valid && r.Producers <= day.Producers.Count);
        rows.Sum(r => r.Producers).ShouldBeGreaterThanOrEqualTo(day.Producers.Count);
    });

    [Theory]
    [InlineData(Dimension.Area)]
    [InlineData(Dimension.Commune)]
    [InlineData(Dimension.Type)]
    [InlineData(Dimension.Star)]
    [InlineData(Dimension.Group)]
    public void Row_of_a_breakdown_is_the_figure_restricted_to_it(Dimension by) => Always((day, register, asOf, knownAt) =>
    {
        foreach (var row in Rows(day, by))
        {
            var alone = register.On(asOf, knownAt == "" ? null : knownAt, by switch
            {
                Dimension.Area => new(Area: row.Key),
                Dimension.Commune => new(Commune: row.Key),
                Dimension.Type => new(Type: row.Key),
                Dimension.Star => new(Star: row.Key[0] - '0'),
                _ => new ProgrammeScope(Group: row.Key),
            });
            var channels = ChannelFigures.Of(alone);
            (alone.Valid.Count(), alone.Producers.Count, channels.Verified, channels.Narrow, channels.None)
                .ShouldBe((row.Valid, row.Producers, row.Channels!.Verified, row.Channels.Narrow, row.Channels.None));
        }
    });

    [Fact]
    public void What_was_known_does_not_change_when_facts_are_recorded_later() =>
        FsCheck.Check.One(FsCheck.Config.QuickThrowOnFailure.WithMaxTest(100), Prop.ForAll<int>(seed =>
    {
        var (asOf, instant) = (new RandomRegister(seed).Day(), "2027-06-01");
        var (before, after) = (new RandomRegister(seed).Build(), new RandomRegister(seed).Build());
        for (var i = 0; i < 8; i++)
            after.Producer($"P{i}", "dnnvv", at: "2027-06-02").Product($"A{i}", $"P{7 - i}", at: "2027-06-02")
                .Certificate($"N{i}", $"A{i}", 5, "2022-01-01", at: "2027-06-02")
                .Channel($"K{i}", $"P{i}", ChannelKinds.All[i % 7], at: "2027-06-02").Check($"K{i}", asOf, "fail", "nam", at: "2027-06-02");
        JsonSerializer.Serialize(SeriesPoint.Of(after.On(asOf, instant))).ShouldBe(JsonSerializer.Serialize(SeriesPoint.Of(before.On(asOf, instant))));
        JsonSerializer.Serialize(SeriesPoint.Of(after.On(asOf))).ShouldNotBe(JsonSerializer.Serialize(SeriesPoint.Of(before.On(asOf))));
    }));

    private static List<BreakdownRow> Rows(ScopedDay day, Dimension by)
    {
        var keys = by.Keys(SmallReference.Shipped);
        return [.. GetBreakdown.Count(day, by, keys.Count).Select((r, i) => r.Row(keys[i]))];
    }
}
