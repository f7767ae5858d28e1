using Shouldly;
using Xunit;

namespace Marketplace.UnitTests.SalesChannels.HandRegisters;

/// <summary>
/// Village V, recognised on 01/01/2022, lists product A, certified on 10/01/2024 (to 09/01/2027); village W, recognised always, lists
/// nothing. That V ended on 01/07/2025 is recorded on 01/10/2025; that A belongs to W, on 01/11/2025.
/// </summary>
public sealed class VillageEndedTests
{
    private static readonly SmallRegister _register = new SmallRegister()
        .Certified("A", "2024-01-10")
        .Village("V", "A", recognised: "2022-01-01").Village("V", "A", recognised: "2022-01-01", ended: "2025-07-01", at: "2025-10-01")
        .Village("W", "").Village("W", "A", at: "2025-11-01");

    [Theory]
    // 30/06/2025 by all that is known: both villages stand, both list A: 2 of 2.
    [InlineData("2025-06-30", null, "2/2")]
    // 01/07/2025: V has ended: W alone, with A: 1 of 1.
    [InlineData("2025-07-01", null, "1/1")]
    // 01/07/2025 as known on 30/09/2025: V goes on, W lists nothing: 1 of 2.
    [InlineData("2025-07-01", "2025-09-30", "1/2")]
    // 09/01/2024 as known on 30/09/2025: A is certified a day later: 0 of 2.
    [InlineData("2024-01-09", "2025-09-30", "0/2")]
    public void Village_counts_while_it_is_recognised_and_lists_a_valid_product(string asOf, string? knownAt, string share) =>
        _register.Share("T4", asOf, knownAt).ShouldBe(share);
}
