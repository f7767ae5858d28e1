using Marketplace.Api.Products;
using Marketplace.Catalog;
using Marketplace.Catalog.Certificates;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Marketplace.Api.Certificates;

/// <summary>GET /api/v1/certificates/{code}</summary>
internal static class ShowCertificate
{
    public static async Task<Results<Ok<CertificateAnswer>, ProblemHttpResult>> ExecuteAsync(
        string code, GetCertificate certificates, ProductItems items, CancellationToken cancel) =>
        Code.IsPossible(code) && await certificates.ExecuteAsync(code, cancel) is { } page
            ? TypedResults.Ok(new CertificateAnswer(CertificateItem.Of(page.Certificate, page.Today), items.Of(page.Product)))
            : Problems.NotFound("certificate");
}

public sealed record CertificateAnswer(CertificateItem Certificate, ProductItem Product);

/// <summary>A certificate with all that is public about it.</summary>
/// <param name="State">Today: valid, expired, revoked, unverified (date of issue unknown) or none (not yet in force).</param>
/// <param name="Score">0-100 points; null = not stated.</param>
/// <param name="Authority">district, province or central.</param>
/// <param name="ExpiresOn">First day on which it no longer holds by age.</param>
/// <param name="RevokedOn">First day on which it no longer holds, by a revocation.</param>
/// <param name="IssuedText">What the source says about the date when it gives no full date.</param>
/// <param name="ScanUrl">Web address of a scan of the paper; null = none published.</param>
/// <param name="Verifier">Office that checked the entry against the paper; null = not stated.</param>
/// <param name="Url">Its public page, as a path of this host.</param>
public sealed record CertificateItem(
    string Code, string State, int Star, decimal? Score, string? DecisionNo, string Authority, string? LegalBasis,
    DateOnly? IssuedOn, DateOnly? ExpiresOn, DateOnly? RevokedOn, string? IssuedText, string? SourceUrl, string? ScanUrl, string? Verifier, string Url, bool IsSample)
{
    internal static CertificateItem Of(CertificateDetail c, DateOnly today) => new(
        c.Code, CertificateSummary.StateName(c.StateOn(today)), c.Star, c.Score, CertificateSummary.Text(c.DecisionNo), AuthorityName(c.Authority),
        CertificateSummary.Text(c.LegalBasis), c.IssuedOn, c.ExpiresOn, c.RevokedOn, CertificateSummary.Text(c.IssuedText),
        CertificateSummary.Text(c.SourceUrl), CertificateSummary.Text(c.ScanUrl), CertificateSummary.Text(c.Verifier), CatalogUrls.Certificate(c.Code), c.IsSample);

    private static string AuthorityName(IssuingAuthority authority) => authority switch
    {
        IssuingAuthority.District => "district",
        IssuingAuthority.Province => "province",
        IssuingAuthority.Central => "central",
        _ => throw new ArgumentOutOfRangeException(nameof(authority), authority, null),
    };
}
