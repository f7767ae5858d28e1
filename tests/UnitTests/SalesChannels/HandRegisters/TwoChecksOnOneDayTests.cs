using Marketplace.SalesChannels.Channels;
using Shouldly;
using Xunit;

namespace Marketplace.UnitTests.SalesChannels.HandRegisters;

/// <summary>
/// A supermarket visited twice on 10/06/2025: Lan passes it and records that at 08:00 UTC, Minh fails it and records that at 09:00.
/// On 01/07/2025 Lan records her pass of 10/06 anew as "could not check". On 05/08/2025 two officers record at the same instant what they
/// found on 04/08/2025: a pass and a fail.
/// </summary>
public sealed class TwoChecksOnOneDayTests
{
    private static readonly SmallRegister _register = new SmallRegister()
        .Certified("P", "2024-01-10")
        .Channel("K", "P", ChannelKind.Supermarket, started: "2025-01-01")
        .Check("K", "2025-06-10", "pass", "lan", at: "2025-06-10T08:00:00Z")
        .Check("K", "2025-06-10", "fail", "minh", at: "2025-06-10T09:00:00Z")
        .Check("K", "2025-06-10", "fail", "minh", at: "2025-06-20T00:00:00Z", isVoid: true)
        .Check("K", "2025-06-10", "unknown", "lan", at: "2025-07-01")
        .Check("K", "2025-08-04", "pass", "hoa", at: "2025-08-05")
        .Check("K", "2025-08-04", "fail", "nam", at: "2025-08-05");

    [Theory]
    // As known at 08:30 only Lan's pass stands: counts.
    [InlineData("2025-06-10", "2025-06-10T08:30:00Z", 1)]
    // As known at 09:00 both stand; Minh's was recorded last and decides: does not count.
    [InlineData("2025-06-10", "2025-06-10T09:00:00Z", 0)]
    // As known on 25/06 Minh's check never was: Lan's pass, 15 days old, counts.
    [InlineData("2025-06-25", "2025-06-25", 1)]
    // 04/08/2025 by all that is known: Lan could not check, so only the two of 04/08 decide; recorded at one instant, fail beats pass.
    [InlineData("2025-08-04", null, 0)]
    public void Of_two_checks_on_one_day_the_one_recorded_last_decides_and_fail_beats_pass(string asOf, string? knownAt, int verified) =>
        _register.Share("T6", asOf, knownAt).ShouldBe($"{verified}/1");
}
