using Marketplace.SalesChannels.Channels;
using Shouldly;
using Xunit;

namespace Marketplace.UnitTests.SalesChannels.HandRegisters;

/// <summary>
/// A producer whose website passed on 01/10/2025 (good for 90 days, to 30/12/2025). On 20/11/2025 another officer found the page gone,
/// and wrote it down on 10/01/2026.
/// </summary>
public sealed class LateFailedCheckTests
{
    private static readonly SmallRegister _register = new SmallRegister()
        .Certified("P", "2024-01-10")
        .Channel("K", "P", ChannelKind.Website, started: "2025-09-01")
        .Check("K", "2025-10-01", "pass", "lan", at: "2025-10-02")
        .Check("K", "2025-11-20", "fail", "minh", at: "2026-01-10");

    [Theory]
    // 19/11/2025: the latest decisive check is the pass of 01/10, 49 days old: counts.
    [InlineData("2025-11-19", null, 1)]
    // 20/11/2025: the fail of the same day is the latest: does not count.
    [InlineData("2025-11-20", null, 0)]
    // 20/11/2025 as known on 09/01/2026: the fail is not known, the pass is 50 days old: counts.
    [InlineData("2025-11-20", "2026-01-09", 1)]
    // 31/12/2025 as known on 09/01/2026: the pass is 91 days old, more than 90: stale, does not count.
    [InlineData("2025-12-31", "2026-01-09", 0)]
    public void Check_recorded_late_changes_the_past_but_not_what_was_known(string asOf, string? knownAt, int verified) =>
        _register.Share("T6", asOf, knownAt).ShouldBe($"{verified}/1");
}
