using Shouldly;
using Xunit;

namespace Marketplace.UnitTests.SalesChannels.HandRegisters;

/// <summary>
/// The only sales point of area 436 opened on 01/02/2024, registered, shows A (certified 10/01/2024, to 09/01/2027), inspected and passed
/// on 10/02/2024 and 01/03/2025. It closed on 01/09/2025, recorded on 15/12/2025.
/// </summary>
public sealed class PointEndedTests
{
    private static readonly SmallRegister _register = new SmallRegister()
        .Certified("A", "2024-01-10")
        .Point("D", "A", opened: "2024-02-01").Point("D", "A", opened: "2024-02-01", closed: "2025-09-01", at: "2025-12-15")
        .Inspection("D", "2024-02-10", "pass").Inspection("D", "2025-03-01", "pass");

    [Theory]
    // 09/02/2025: the inspection of 10/02/2024 is 365 days old (2024 is a leap year: 366 days lie between the two tenths): counts.
    [InlineData("2025-02-09", null, "1/13")]
    // 10/02/2025: 366 days old, and the next one has not been made: does not count.
    [InlineData("2025-02-10", null, "0/13")]
    // 01/09/2025 by all that is known: closed that day.
    [InlineData("2025-09-01", null, "0/13")]
    // 01/09/2025 as known on 14/12/2025: open, inspected 184 days before: counts.
    [InlineData("2025-09-01", "2025-12-14", "1/13")]
    public void Point_counts_while_it_is_open_and_inspected_within_a_year(string asOf, string? knownAt, string share) =>
        _register.Share("T7", asOf, knownAt).ShouldBe(share);
}
