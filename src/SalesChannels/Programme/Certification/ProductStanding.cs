using Marketplace.Catalog.Certificates;

namespace Marketplace.SalesChannels.Programme;

/// <summary>Not yet certified, valid, or certified once and not any more.</summary>
public enum Standing { None, Valid, Expired, Revoked }

/// <summary>A product on a day: V is Valid, R is all but None. The star is of the valid certificate issued last, else of the last certificate.</summary>
/// <param name="End">First day on which that certificate no longer holds.</param>
internal readonly record struct ProductStanding(Standing State, int Star, int Issued, int End)
{
    public static ProductStanding On(ReadOnlySpan<GivenCertificate> certificates, int day)
    {
        GivenCertificate? valid = null, last = null;
        foreach (var c in certificates)
        {
            if (c.Issued > day) continue;
            if (last is not { } l || IsLater(c, l)) last = c;
            if (day < c.End && (valid is not { } v || IsLater(c, v))) valid = c;
        }
        if (valid is { } holds) return new(Standing.Valid, holds.Star, holds.Issued, holds.End);
        if (last is { } gone) return new(gone.EndsRevoked ? Standing.Revoked : Standing.Expired, gone.Star, gone.Issued, gone.End);
        return default;
    }

    private static bool IsLater(in GivenCertificate one, in GivenCertificate other) =>
        new CertificateRank(one.Issued, one.Star, one.End) > new CertificateRank(other.Issued, other.Star, other.End);
}
