using Marketplace.SalesChannels.Programme;
using Shouldly;
using Xunit;

namespace Marketplace.UnitTests.SalesChannels;

/// <summary>The plan's own baseline: 284 products certified, 67 of them expired (4 stars 3, 3 stars 64), 217 valid (11, 206, no 5 stars).</summary>
public sealed class BaselineTests
{
    private const string Day = "2023-06-30";

    private static readonly SmallRegister _register = Baseline();

    [Fact]
    public void Certificates_are_counted_as_the_plan_counts_them()
    {
        var day = _register.On(Day);
        CertificateCounts.Of(day).ShouldBe(new CertificateCounts(284, 217, 67, 0));
        CertificateCounts.Of(day, 3).ShouldBe(new CertificateCounts(270, 206, 64, 0));
        CertificateCounts.Of(day, 4).ShouldBe(new CertificateCounts(14, 11, 3, 0));
        CertificateCounts.Of(day, 5).ShouldBe(new CertificateCounts(0, 0, 0, 0));
    }

    [Theory]
    [InlineData("T1", 217, null, 83)]
    // 20 % of 217 is 43.4: 44 are needed, 11 are there.
    [InlineData("T2a", 11, 217, 33)]
    // 5 % of 217 is 10.85: 11 are needed.
    [InlineData("T2b", 0, 217, 11)]
    public void Gap_is_what_the_plan_still_lacks(string code, int numerator, int? denominator, int gap)
    {
        var target = _register.Target(code, Day);
        (target.Numerator, target.Denominator, target.Met, target.Gap).ShouldBe((numerator, denominator, false, gap));
    }

    private static SmallRegister Baseline()
    {
        var register = new SmallRegister();
        void Add(string prefix, int count, int star, string issued)
        {
            for (var i = 0; i < count; i++) register.Certified($"{prefix}{i}", issued, star);
        }
        Add("VALID3-", 206, 3, "2021-12-20");
        Add("VALID4-", 11, 4, "2022-06-01");
        Add("OLD3-", 64, 3, "2019-12-20");
        Add("OLD4-", 3, 4, "2020-05-10");
        return register;
    }
}
