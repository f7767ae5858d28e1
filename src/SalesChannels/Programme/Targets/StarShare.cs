namespace Marketplace.SalesChannels.Programme;

/// <summary>T2a and T2b: valid products with just this star, of all valid products.</summary>
internal sealed class StarShare(string code, int star) : ITargetRule
{
    public string Code => code;

    public TargetCount Count(ScopedDay day) => new(day.Valid.Count(i => day.Day.Products[i].Star == star), day.Valid.Count());
}
