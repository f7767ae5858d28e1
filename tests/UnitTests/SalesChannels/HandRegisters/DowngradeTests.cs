using Marketplace.SalesChannels.Programme;
using Shouldly;
using Xunit;

namespace Marketplace.UnitTests.SalesChannels.HandRegisters;

/// <summary>
/// Certified 4 stars on 01/02/2023 (to 31/01/2026), re-assessed to 3 stars on 01/09/2025 (to 31/08/2028), recorded on 20/09/2025.
/// The downgrade is revoked on 01/03/2026, recorded on 05/03/2026, when the first certificate has run out.
/// </summary>
public sealed class DowngradeTests
{
    private static readonly SmallRegister _register = new SmallRegister()
        .Producer("P").Product("A", "P")
        .Certificate("C4", "A", 4, "2023-02-01", at: "2023-02-10")
        .Certificate("C3", "A", 3, "2025-09-01", at: "2025-09-20")
        .Certificate("C3", "A", 3, "2025-09-01", revoked: "2026-03-01", at: "2026-03-05");

    [Theory]
    // 31/08/2025: only the 4-star certificate is issued: one 4-star product.
    [InlineData("2025-08-31", null, "1/1", 1, 0)]
    // 01/09/2025: both are valid, the later one gives the star: 3. No 4-star product left.
    [InlineData("2025-09-01", null, "0/1", 1, 0)]
    // 30/09/2025 as known on 19/09/2025: the downgrade is not known: 4 stars.
    [InlineData("2025-09-30", "2025-09-19", "1/1", 1, 0)]
    // 01/03/2026: the first ended on 01/02/2026, the second is revoked: not valid; the last certificate (3 stars) was revoked.
    [InlineData("2026-03-01", null, "0/0", 0, 1)]
    public void Product_assessed_downwards_drops(string asOf, string? knownAt, string fourStars, int valid, int revoked)
    {
        _register.Share("T2a", asOf, knownAt).ShouldBe(fourStars);
        _register.Counts(asOf, knownAt).ShouldBe(new CertificateCounts(1, valid, 0, revoked));
    }

    [Fact]
    public void Product_no_longer_valid_is_counted_under_the_star_of_its_last_certificate()
    {
        CertificateCounts.Of(_register.On("2026-03-01"), 3).ShouldBe(new CertificateCounts(1, 0, 0, 1));
        CertificateCounts.Of(_register.On("2026-03-01"), 4).ShouldBe(new CertificateCounts(0, 0, 0, 0));
    }
}
