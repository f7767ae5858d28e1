using Marketplace.Catalog.Certificates;
using Marketplace.Catalog.Listings;
using Shouldly;
using Xunit;

namespace Marketplace.UnitTests.Catalog;

/// <summary>What a listing's periods say on a day.</summary>
public sealed class ListedFactsTests
{
    private static readonly DateOnly _today = new(2026, 11, 26);

    private static ListedCertificate Issued(string code, int star, DateOnly? on, DateOnly? revoked = null) => new(code, star, "", on, revoked, "", false);

    private static ListedFacts Facts(params ListedCertificate[] certificates) => new(certificates, []);

    [Fact]
    public void The_valid_certificate_issued_last_gives_the_star_so_a_downgrade_really_drops() =>
        Facts(Issued("A", 4, new(2024, 3, 1)), Issued("B", 3, new(2025, 3, 1))).ValidOn(_today)!.Star.ShouldBe(3);

    [Fact]
    public void Of_two_issued_on_one_day_the_higher_star_counts() =>
        Facts(Issued("A", 3, new(2025, 3, 1)), Issued("B", 4, new(2025, 3, 1))).ValidOn(_today)!.Star.ShouldBe(4);

    [Fact]
    public void When_the_later_one_is_revoked_the_earlier_valid_one_counts_again() =>
        Facts(Issued("A", 3, new(2024, 3, 1)), Issued("B", 4, new(2025, 3, 1), new(2026, 1, 1))).ValidOn(_today)!.Code.ShouldBe("A");

    [Fact]
    public void A_product_that_only_has_an_unverified_certificate_has_no_star()
    {
        var facts = Facts(Issued("A", 4, null));
        facts.ValidOn(_today).ShouldBeNull();
        facts.CertificateOn(_today).State.ShouldBe(CertificateState.Unverified);
    }

    [Fact]
    public void The_last_certificate_is_shown_when_none_is_valid() =>
        Facts(Issued("A", 4, null), Issued("B", 3, new(2020, 1, 1)), Issued("C", 4, new(2022, 1, 1))).CertificateOn(_today)
            .ShouldBe((CertificateState.Expired, Issued("C", 4, new(2022, 1, 1))));

    [Fact]
    public void A_certificate_of_the_future_is_not_there_yet() =>
        Facts(Issued("A", 5, new(2027, 1, 1))).CertificateOn(_today).ShouldBe((CertificateState.None, null));

    [Fact]
    public void In_a_gap_between_type_periods_the_type_is_unknown_and_the_place_that_of_the_period_before()
    {
        var facts = new ListedFacts([], [
            new(DateOnly.MinValue, new(2024, 1, 1), "htx", "439", "18202"), new(new(2025, 1, 1), null, "dnnvv", "440", "18229")]);
        facts.TypeOn(new(2024, 6, 1)).ShouldBe("unknown");
        facts.AreaOn(new(2024, 6, 1)).ShouldBe("439");
        facts.TypeOn(new(2025, 1, 1)).ShouldBe("dnnvv");
        facts.AreaOn(new(2025, 1, 1)).ShouldBe("440");
    }
}
