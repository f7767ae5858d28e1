using Marketplace.Catalog.Certificates;
using Shouldly;
using Xunit;

namespace Marketplace.UnitTests.Catalog;

/// <summary>Validity, star and score of certificates (M68, M69; QĐ 148/QĐ-TTg).</summary>
public sealed class CertificateRulesTests
{
    private static DateOnly Day(string iso) => DateOnly.Parse(iso, System.Globalization.CultureInfo.InvariantCulture);

    [Theory]
    [InlineData("2023-07-03", "2026-07-03")]
    [InlineData("2024-02-29", "2027-02-28")]
    [InlineData("2023-02-28", "2026-02-28")]
    [InlineData("2025-01-31", "2028-01-31")]
    public void A_certificate_ends_36_calendar_months_after_issue_and_only_29_February_is_clamped(string issued, string expires) =>
        CertificateRules.ExpiresOn(Day(issued)).ShouldBe(Day(expires));

    [Theory]
    [InlineData("2023-07-02", false)]
    [InlineData("2023-07-03", true)]
    [InlineData("2026-07-02", true)]
    [InlineData("2026-07-03", false)]
    public void Validity_includes_the_day_of_issue_and_excludes_the_day_of_expiry(string on, bool valid) =>
        CertificateRules.IsValid(Day("2023-07-03"), null, Day(on)).ShouldBe(valid);

    [Fact]
    public void A_revoked_certificate_ends_on_the_day_of_revocation()
    {
        CertificateRules.IsValid(Day("2023-07-03"), Day("2024-01-10"), Day("2024-01-09")).ShouldBeTrue();
        CertificateRules.IsValid(Day("2023-07-03"), Day("2024-01-10"), Day("2024-01-10")).ShouldBeFalse();
        CertificateRules.StateOn(Day("2023-07-03"), Day("2024-01-10"), Day("2025-01-01")).ShouldBe(CertificateState.Revoked);
    }

    [Fact]
    public void A_revocation_after_the_expiry_leaves_it_expired_not_revoked() =>
        CertificateRules.StateOn(Day("2020-01-01"), Day("2023-05-01"), Day("2024-01-01")).ShouldBe(CertificateState.Expired);

    [Fact]
    public void Without_a_date_of_issue_a_certificate_is_unverified_and_never_valid()
    {
        CertificateRules.IsValid(null, null, Day("2024-01-01")).ShouldBeFalse();
        CertificateRules.StateOn(null, null, Day("2024-01-01")).ShouldBe(CertificateState.Unverified);
    }

    [Theory]
    [InlineData("49.99", null)]
    [InlineData("50", 3)]
    [InlineData("69.99", 3)]
    [InlineData("70", 4)]
    [InlineData("89.999", 4)]
    [InlineData("90", 5)]
    [InlineData("100", 5)]
    [InlineData("100.1", null)]
    public void Score_bands_are_half_open_on_decimals(string score, int? star) =>
        CertificateRules.StarOf(decimal.Parse(score, System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(star);
}
