using Shouldly;
using Xunit;

namespace Marketplace.UnitTests.SalesChannels.HandRegisters;

/// <summary>
/// P was entered as a household and corrected to a cooperative on 01/06/2025, for all time. Q was a household to 31/03/2025 and is a
/// small enterprise from 01/04/2025: two rows, both recorded on 05/04/2025; the second replaces nothing.
/// </summary>
public sealed class CorrectedTypeTests
{
    private static readonly SmallRegister _register = new SmallRegister()
        .Certified("P", "2024-01-10", type: "ho_kinh_doanh").Producer("P", "htx", at: "2025-06-01")
        .Product("Q", "Q").Certificate("Q", "Q", 3, "2024-01-10")
        .Producer("Q", "ho_kinh_doanh", to: "2025-04-01", at: "2025-04-05").Producer("Q", "dnnvv", from: "2025-04-01", at: "2025-04-05");

    [Theory]
    // 31/03/2025 by all that is known: P is a cooperative (corrected for all time), Q still a household: 1/2 and 0/2.
    [InlineData("2025-03-31", null, "1/2", "0/2")]
    // 01/04/2025: Q's second period begins: 1/2 and 1/2.
    [InlineData("2025-04-01", null, "1/2", "1/2")]
    // 01/04/2025 as known on 31/05/2025: P is still taken for a household: 0/2 and 1/2.
    [InlineData("2025-04-01", "2025-05-31", "0/2", "1/2")]
    // As known on 04/04/2025 Q has no row: it is not known, nor is its product, nor its certificate. P alone, a household: 0/1 and 0/1.
    [InlineData("2025-04-01", "2025-04-04", "0/1", "0/1")]
    public void Corrected_type_holds_for_the_past_from_then_on(string asOf, string? knownAt, string cooperatives, string enterprises)
    {
        _register.Share("T3a", asOf, knownAt).ShouldBe(cooperatives);
        _register.Share("T3b", asOf, knownAt).ShouldBe(enterprises);
    }
}
