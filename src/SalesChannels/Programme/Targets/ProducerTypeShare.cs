using Marketplace.Catalog.Producers;

namespace Marketplace.SalesChannels.Programme;

/// <summary>T3a and T3b: certified producers that are of the type on the day, of all certified producers.</summary>
internal sealed class ProducerTypeShare(string code, ProducerType type) : ITargetRule
{
    public string Code => code;

    public TargetCount Count(ScopedDay day) => new(day.Producers.Count(p => day.Day.Producers[p].Type == type), day.Producers.Count);
}
