namespace Marketplace.Catalog.Certificates;

/// <summary>
/// Which of a product's certificates speaks for it: the one issued later; on the same day that of the higher star, then that which ends later.
/// One that nobody could verify comes after all others. Days are <see cref="DateOnly.DayNumber"/>.
/// </summary>
public readonly record struct CertificateRank(int Issued, int Star, int End) : IComparable<CertificateRank>
{
    private const int Never = -1;

    public static CertificateRank Of(DateOnly? issuedOn, DateOnly? revokedOn, int star) => issuedOn is { } issued
        ? new(issued.DayNumber, star, CertificateRules.EndsOn(issued, revokedOn).DayNumber) : new(Never, star, Never);

    public int CompareTo(CertificateRank other) => (Issued, Star, End).CompareTo((other.Issued, other.Star, other.End));

    public static bool operator <(CertificateRank one, CertificateRank other) => one.CompareTo(other) < 0;

    public static bool operator <=(CertificateRank one, CertificateRank other) => one.CompareTo(other) <= 0;

    public static bool operator >(CertificateRank one, CertificateRank other) => one.CompareTo(other) > 0;

    public static bool operator >=(CertificateRank one, CertificateRank other) => one.CompareTo(other) >= 0;
}
