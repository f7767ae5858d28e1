namespace Marketplace.SalesChannels.Programme;

/// <summary>#R, #V and their difference: <see cref="EverCertified"/> = <see cref="Valid"/> + <see cref="Expired"/> + <see cref="Revoked"/>.</summary>
public sealed record CertificateCounts(int EverCertified, int Valid, int Expired, int Revoked)
{
    /// <param name="star">Null = all; else star on the day, or of the last certificate where none is valid.</param>
    internal static CertificateCounts Of(ScopedDay day, int? star = null)
    {
        int valid = 0, expired = 0, revoked = 0;
        foreach (var product in day.Ever)
        {
            ref readonly var standing = ref day.Day.Products[product];
            if (star is not null && standing.Star != star) continue;
            if (standing.State == Standing.Valid) valid++;
            else if (standing.State == Standing.Revoked) revoked++;
            else expired++;
        }
        return new(valid + expired + revoked, valid, expired, revoked);
    }
}
