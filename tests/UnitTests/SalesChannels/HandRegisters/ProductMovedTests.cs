using Marketplace.SalesChannels.Programme;
using Shouldly;
using Xunit;

namespace Marketplace.UnitTests.SalesChannels.HandRegisters;

/// <summary>
/// A product certified on 10/01/2024 belongs to P in area 436. On 01/05/2025 it is recorded as Q's, in area 437, whose own row is
/// recorded on 01/03/2025. Products have no dates, so the move holds for the past too.
/// </summary>
public sealed class ProductMovedTests
{
    private static readonly SmallRegister _register = new SmallRegister()
        .Producer("P", area: "436").Producer("Q", area: "437", at: "2025-03-01")
        .Product("A", "P").Product("A", "Q", at: "2025-05-01")
        .Certificate("C", "A", 3, "2024-01-10");

    [Theory]
    // By all that is known A is Q's, also on a day before the move was recorded.
    [InlineData("2024-06-30", null, 0, 1)]
    // The same day as known the instant before: it is P's.
    [InlineData("2024-06-30", "2025-04-30T23:59:59.999Z", 1, 0)]
    // A later day, at the instant of recording: Q's.
    [InlineData("2025-12-31", "2025-05-01", 0, 1)]
    // A day before the certificate was issued: nobody's.
    [InlineData("2024-01-09", null, 0, 0)]
    public void Move_changes_past_figures_but_not_what_was_known_before_it(string asOf, string? knownAt, int inFormerArea, int inNewArea)
    {
        _register.On(asOf, knownAt, new ProgrammeScope(Area: "436")).Producers.Count.ShouldBe(inFormerArea);
        _register.On(asOf, knownAt, new ProgrammeScope(Area: "437")).Producers.Count.ShouldBe(inNewArea);
    }
}
