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
public sealed record CertificateItem
{
    public required string Code { get; init; }

    /// <summary>Today: valid, expired, revoked, unverified (date of issue unknown) or none (not yet in force).</summary>
    public required string State { get; init; }

    public required int Star { get; init; }

    /// <summary>0-100 points; null = not stated.</summary>
    public required decimal? Score { get; init; }

    public required string? DecisionNo { get; init; }

    /// <summary>district, province or central.</summary>
    public required string Authority { get; init; }

    public required string? LegalBasis { get; init; }

    public required DateOnly? IssuedOn { get; init; }

    /// <summary>First day on which it no longer holds by age.</summary>
    public required DateOnly? ExpiresOn { get; init; }

    /// <summary>First day on which it no longer holds, by a revocation.</summary>
    public required DateOnly? RevokedOn { get; init; }

    /// <summary>What the source says about the date when it gives no full date.</summary>
    public required string? IssuedText { get; init; }

    public required string? SourceUrl { get; init; }

    /// <summary>Web address of a scan of the paper; null = none published.</summary>
    public required string? ScanUrl { get; init; }

    /// <summary>Office that checked the entry against the paper; null = not stated.</summary>
    public required string? Verifier { get; init; }

    /// <summary>Its public page, as a path of this host.</summary>
    public required string Url { get; init; }

    public required bool IsSample { get; init; }

    internal static CertificateItem Of(CertificateDetail c, DateOnly today) => new()
    {
        Code = c.Code,
        State = CertificateSummary.StateName(c.StateOn(today)),
        Star = c.Star,
        Score = c.Score,
        DecisionNo = CertificateSummary.Text(c.DecisionNo),
        Authority = AuthorityName(c.Authority),
        LegalBasis = CertificateSummary.Text(c.LegalBasis),
        IssuedOn = c.IssuedOn,
        ExpiresOn = c.ExpiresOn,
        RevokedOn = c.RevokedOn,
        IssuedText = CertificateSummary.Text(c.IssuedText),
        SourceUrl = CertificateSummary.Text(c.SourceUrl),
        ScanUrl = CertificateSummary.Text(c.ScanUrl),
        Verifier = CertificateSummary.Text(c.Verifier),
        Url = CatalogUrls.Certificate(c.Code),
        IsSample = c.IsSample,
    };

    private static string AuthorityName(IssuingAuthority authority) => authority switch
    {
        IssuingAuthority.District => "district",
        IssuingAuthority.Province => "province",
        IssuingAuthority.Central => "central",
        _ => throw new ArgumentOutOfRangeException(nameof(authority), authority, null),
    };
}
