using Marketplace.Catalog.Certificates;

namespace Marketplace.Catalog.Register;

/// <summary>certificates.csv: what gives a product its star. Imported certificates count as verified when they have a date.</summary>
internal sealed class CertificatesFile() : RegisterFile<CertificateVersion>("certificates.csv")
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
        columns.Code("product_code", c => c.ProductCode).RefersTo(ProductsFile.FileName);
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

    protected internal override void Check(RowCheck<CertificateVersion> row)
    {
        var certificate = row.Row;
        row.RefuseEndBefore(certificate.IssuedOn, certificate.RevokedOn, "revoked_on");
        if (certificate.Score is { } score && CertificateRules.StarOf(score) != certificate.Star && certificate.OverrideReason.Length == 0)
            row.Refuse("score", Reasons.ScoreAgainstStar);
        if (certificate.IssuedOn is { } issued && Recognition.AuthorityOf(certificate.Star, issued) != certificate.Authority)
            row.Warn("authority", Reasons.AuthorityAgainstDate);
    }

    protected internal override void Touch(CertificateVersion version, TouchedCatalog touched) => touched.Products.Add(version.ProductCode);
}
