namespace Marketplace.Catalog.Certificates.Proposals;

/// <summary>When one officer is not enough (A14): whatever changes a star that somebody has seen, and every revocation.</summary>
internal static class SecondPerson
{
    /// <summary>A first certificate needs none, nor a renewal with the star that all others gave, none of them revoked.</summary>
    /// <param name="others">Certificates of the product, of the same kind (sample or register).</param>
    public static bool IsNeededToEnter(CertificateContent entered, IEnumerable<CertificateVersion> others) =>
        others.Any(o => o.IssuedOn is not null && (o.Star != entered.Star || o.RevokedOn is not null));

    public static bool IsNeededToCorrect(CertificateContent before, CertificateContent after) =>
        (before.Star, before.IssuedOn, before.RevokedOn) != (after.Star, after.IssuedOn, after.RevokedOn);
}
