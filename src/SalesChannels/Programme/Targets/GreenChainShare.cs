namespace Marketplace.SalesChannels.Programme;

/// <summary>T5: certified producers with a green chain confirmed, of all certified producers.</summary>
internal sealed class GreenChainShare : ITargetRule
{
    public string Code => "T5";

    public TargetCount Count(ScopedDay day) => new(day.Producers.Count(p => day.Day.Producers[p].IsGreen), day.Producers.Count);
}
