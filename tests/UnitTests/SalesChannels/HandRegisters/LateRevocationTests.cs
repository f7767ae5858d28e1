using Marketplace.SalesChannels.Programme;
using Shouldly;
using Xunit;

namespace Marketplace.UnitTests.SalesChannels.HandRegisters;

/// <summary>
/// One product, certificate of 10/01/2024 (good to 09/01/2027), recorded 15/01/2024. Revoked on 01/03/2025, which is recorded only on
/// 01/02/2026: two versions of the same certificate.
/// </summary>
public sealed class LateRevocationTests
{
    private static readonly SmallRegister _register = new SmallRegister()
        .Producer("P").Product("A", "P")
        .Certificate("C", "A", 3, "2024-01-10", at: "2024-01-15")
        .Certificate("C", "A", 3, "2024-01-10", revoked: "2025-03-01", at: "2026-02-01");

    [Theory]
    // The day before the revocation took effect: issued 10/01/2024 <= 28/02/2025 < 01/03/2025: valid.
    [InlineData("2025-02-28", null, 1, 1, 0, 0)]
    // On 01/03/2025 revoked_on <= d, and 01/03/2025 < 10/01/2027, so revoked and not expired.
    [InlineData("2025-03-01", null, 1, 0, 0, 1)]
    // What was known on 31/01/2026 of 31/12/2025: the version of 15/01/2024, without a revocation: valid.
    [InlineData("2025-12-31", "2026-01-31", 1, 1, 0, 0)]
    // At the very instant of recording, which is inclusive, the same day is seen as revoked.
    [InlineData("2025-12-31", "2026-02-01", 1, 0, 0, 1)]
    public void Revocation_recorded_late_changes_the_past_but_not_what_was_known(string asOf, string? knownAt, int ever, int valid, int expired, int revoked) =>
        _register.Counts(asOf, knownAt).ShouldBe(new CertificateCounts(ever, valid, expired, revoked));
}
