namespace Marketplace.SalesChannels.Programme;

/// <summary>T6: certified producers with a verified participation in a modern channel, of all certified producers.</summary>
internal sealed class ModernChannelShare : ITargetRule
{
    public string Code => "T6";

    public TargetCount Count(ScopedDay day) => new(day.Producers.Count(p => day.Day.Producers[p].Channels.IsVerified), day.Producers.Count);
}
