using Marketplace.Catalog.Listings;
using Marketplace.Catalog.Products;
using Marketplace.Register;

namespace Marketplace.Catalog.Certificates;

/// <summary>certificates.csv: what gives a product its star. Imported certificates count as verified when they have a date.</summary>
internal sealed class CertificatesFile() : RegisterFile<CertificateVersion>("certificates.csv", new CertificateFactRules())
{
    private static readonly Dictionary<string, IssuingAuthority> _authorities = new()
    {
        ["district"] = IssuingAuthority.District,
        ["province"] = IssuingAuthority.Province,
        ["central"] = IssuingAuthority.Central,
    };

    protected override void Define(RegisterColumns<CertificateVersion> columns)
    {
        columns.Code("certificate_code", c => c.Code).Key();
        columns.Code("product_code", c => c.ProductCode);
        columns.Whole("star", c => c.Star, 3, 5);
        columns.OptionalNumber("score", c => c.Score, 0, 100);
        columns.Text("decision_no", c => c.DecisionNo);
        columns.Choice("authority", c => c.Authority, _authorities);
        columns.Text("legal_basis", c => c.LegalBasis);
        columns.OptionalDate("issued_on", c => c.IssuedOn);
        columns.OptionalDate("revoked_on", c => c.RevokedOn);
        columns.RecordedAt();
        columns.Text("override_reason", c => c.OverrideReason).Optional();
        columns.Text("issued_text", c => c.IssuedText).Optional();
        columns.Text("source_url", c => c.SourceUrl).Optional();
        columns.WebAddress("scan_url", c => c.ScanUrl).Optional();
        columns.Text("verifier", c => c.Verifier).Optional();
    }
}

/// <summary>What must hold of a certificate, whoever records it: score and star agree unless an officer says why not.</summary>
internal sealed class CertificateFactRules : FactRules<CertificateVersion>
{
    public override IEnumerable<Reference> References(CertificateVersion certificate) =>
        [new("product_code", ProductsFile.FileName, certificate.ProductCode)];

    public override void Check(FactCheck<CertificateVersion> check)
    {
        var certificate = check.Fact;
        check.RefuseEndBefore(certificate.IssuedOn, certificate.RevokedOn, "revoked_on");
        if (certificate.Score is { } score && CertificateRules.StarOf(score) != certificate.Star && certificate.OverrideReason.Length == 0)
            check.Refuse("score", CatalogMessages.ScoreAgainstStar);
        if (certificate.IssuedOn is { } issued && Recognition.AuthorityOf(certificate.Star, issued) != certificate.Authority)
            check.Warn("authority", CatalogMessages.AuthorityAgainstDate);
    }

    public override void Touch(CertificateVersion certificate, TouchedFacts touched) => touched.Add(TouchedCatalog.Products, certificate.ProductCode);
}
