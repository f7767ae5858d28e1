using Marketplace.SalesChannels.Programme;
using Shouldly;
using Xunit;

namespace Marketplace.UnitTests.SalesChannels.HandRegisters;

/// <summary>
/// Two certificates of one day, 15/05/2023: 3 stars, and 4 stars recorded as late as 01/07/2024, revoked on 01/01/2025 (recorded at
/// once). A third, 3 stars of 01/04/2026, renews before the first ends on 15/05/2026; recorded on 01/06/2026.
/// </summary>
public sealed class OverlappingCertificatesTests
{
    private static readonly SmallRegister _register = new SmallRegister()
        .Producer("P").Product("A", "P")
        .Certificate("C1", "A", 3, "2023-05-15", at: "2023-05-20")
        .Certificate("C2", "A", 4, "2023-05-15", at: "2024-07-01")
        .Certificate("C2", "A", 4, "2023-05-15", revoked: "2025-01-01", at: "2025-01-01")
        .Certificate("C3", "A", 3, "2026-04-01", at: "2026-06-01");

    [Theory]
    // 31/12/2024: both of 15/05/2023 are valid, the tie goes to the higher star: 4.
    [InlineData("2024-12-31", null, 4, Standing.Valid)]
    // 31/12/2024 as known on 30/06/2024: the 4-star certificate is not known: 3.
    [InlineData("2024-12-31", "2024-06-30", 3, Standing.Valid)]
    // 01/01/2025: the 4-star one is revoked, the 3-star one still holds: valid with 3.
    [InlineData("2025-01-01", null, 3, Standing.Valid)]
    // 15/05/2026 as known on 31/05/2026: the first has run out, the renewal is not known. Last is the one of the higher star: revoked, 4.
    [InlineData("2026-05-15", "2026-05-31", 4, Standing.Revoked)]
    public void Of_overlapping_certificates_the_latest_issued_then_the_higher_star_speaks(string asOf, string? knownAt, int star, Standing state) =>
        _register.On(asOf, knownAt).Day.Products.ShouldHaveSingleItem().ShouldSatisfyAllConditions(s => s.Star.ShouldBe(star), s => s.State.ShouldBe(state));

    [Fact]
    public void Renewal_joins_without_a_gap() => _register.Counts("2026-05-15").ShouldBe(new CertificateCounts(1, 1, 0, 0));
}
