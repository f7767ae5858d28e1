using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Marketplace.Shared;
using Shouldly;
using Xunit;

namespace Marketplace.UnitTests.Shared;

public sealed class VndTests
{
    [Theory]
    [InlineData(50, 1.0, 1)]
    [InlineData(50, 0.5, 0)]
    [InlineData(150, 1.0, 2)]
    [InlineData(150, 0.5, 1)]
    [InlineData(33_333, 1.0, 333)]
    [InlineData(33_333, 0.5, 167)]
    [InlineData(149_999, 1.0, 1500)]
    [InlineData(149_999, 0.5, 750)]
    [InlineData(-150, 1.0, -2)]
    public void A_rate_is_rounded_half_away_from_zero(long amount, double percent, long expected) =>
        Vnd.Percent(amount, (decimal)percent).ShouldBe(expected);

    [Theory]
    [InlineData(100, new long[] { 1, 1, 1 }, new long[] { 34, 33, 33 })]
    [InlineData(10, new long[] { 1, 0, 3 }, new long[] { 3, 0, 7 })]
    [InlineData(-100, new long[] { 1, 1, 1 }, new long[] { -34, -33, -33 })]
    [InlineData(0, new long[] { 5, 7 }, new long[] { 0, 0 })]
    [InlineData(7, new long[] { 2 }, new long[] { 7 })]
    public void A_total_is_shared_by_largest_remainder(long total, long[] weights, long[] expected) => Vnd.Share(total, weights).ShouldBe(expected);

    [Fact]
    public void Shares_add_up_and_each_is_within_one_of_the_exact_one() => Prop.ForAll(Cases(), c =>
    {
        var shares = Vnd.Share(c.Total, c.Weights);
        var whole = c.Weights.Sum(w => (decimal)w);
        return shares.Sum(s => (decimal)s) == c.Total
            && shares.Select((s, i) => Math.Abs(s - (decimal)c.Total * c.Weights[i] / whole)).All(away => away < 1);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Nothing_is_shared_by_no_weights_or_negative_ones()
    {
        Should.Throw<ArgumentException>(() => Vnd.Share(1, []));
        Should.Throw<ArgumentException>(() => Vnd.Share(1, [0, 0]));
        Should.Throw<ArgumentException>(() => Vnd.Share(1, [3, -1]));
    }

    [Fact]
    public void A_sum_that_is_no_amount_any_more_is_refused()
    {
        Vnd.Sum(1, 2, 3).ShouldBe(6);
        Should.Throw<OverflowException>(() => Vnd.Sum(long.MaxValue, 1));
        Should.Throw<OverflowException>(() => Vnd.Times(long.MaxValue / 2, 3));
        Should.Throw<OverflowException>(() => Vnd.Percent(long.MaxValue, 200));
    }

    [Theory]
    [InlineData("vi-VN", "1.250.000 đ")]
    [InlineData("en-US", "1,250,000 ₫")]
    public void Amounts_are_written_as_the_reader_does(string culture, string expected) => Vnd.Format(1_250_000, new CultureInfo(culture)).ShouldBe(expected);

    /// <summary>Amounts up to a thousand billion, weights up to a billion.</summary>
    private static Arbitrary<(long Total, IReadOnlyList<long> Weights)> Cases()
    {
        var total = Gen.Choose(-1_000_000, 1_000_000).SelectMany(a => Gen.Choose(0, 999_999), (a, b) => a * 1_000_000L + b);
        var weights = Gen.Choose(0, 1_000_000_000).ListOf().Where(w => w.Sum(x => (long)x) > 0).Select(w => (IReadOnlyList<long>)[.. w.Select(x => (long)x)]);
        return total.SelectMany(t => weights, (t, w) => (t, w)).ToArbitrary();
    }
}
