using Marketplace.Ordering.Ledger.Withholding;
using Shouldly;
using Xunit;

namespace Marketplace.UnitTests.Ordering;

public sealed class WithholdingTests
{
    /// <summary>Half away from zero, for each line: 0.5 đ of tax is 1 đ, 0.25 đ is nothing.</summary>
    [Theory]
    [InlineData(50, 1, 0)]
    [InlineData(150, 2, 1)]
    [InlineData(33_333, 333, 167)]
    [InlineData(149_999, 1_500, 750)]
    public void Tax_is_rounded_for_each_line(long earned, long vat, long pit)
    {
        new WithholdingRate("vat", WithheldTax.Vat, 1).Of(earned).ShouldBe(vat);
        new WithholdingRate("pit", WithheldTax.Pit, 0.5m).Of(earned).ShouldBe(pit);
    }
}
