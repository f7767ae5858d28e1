namespace Marketplace.SalesChannels.Programme;

/// <summary>T1: products with a valid certificate of three stars or more.</summary>
internal sealed class CertifiedProducts : ITargetRule
{
    public string Code => "T1";

    public TargetCount Count(ScopedDay day) => new(day.Valid.Count(), null);
}
