using Marketplace.SalesChannels.Channels;

namespace Marketplace.SalesChannels.Programme;

/// <summary>Where a producer stands in target T6 on a day.</summary>
/// <param name="Kinds">Bit per kind with a participation that counts.</param>
/// <param name="IsNarrow">One of them is a supermarket, convenience store or platform.</param>
/// <param name="IsWide">Narrow, or website, Facebook, Zalo.</param>
/// <param name="CountsWithoutThis">One of them is not on this marketplace.</param>
/// <param name="Declares">Some participation of a modern kind has begun and not ended, whatever its checks.</param>
/// <param name="Grade">Best state of those; Ended = there is none.</param>
internal readonly record struct ProducerChannels(int Kinds, bool IsNarrow, bool IsWide, bool CountsWithoutThis, bool Declares, ParticipationState Grade)
{
    public bool IsVerified => Kinds != 0;

    public ChannelBand Band => this switch
    {
        { IsVerified: true } => ChannelBand.Verified,
        { Declares: true } => ChannelBand.Declared,
        _ => ChannelBand.None,
    };

    public bool Has(ChannelKind kind) => (Kinds & 1 << (int)kind) != 0;

    /// <param name="rules">By kind, as in force on the day.</param>
    public static ProducerChannels On(ReadOnlySpan<Participation> participations, CheckHistory checks, ChannelRule?[] rules, int day)
    {
        var sum = default(ProducerChannels);
        foreach (ref readonly var p in participations)
        {
            if (rules[(int)p.Kind] is not { IsModern: true } rule || !Days.Hold(p.Started, p.Ended, day)) continue;
            var state = ParticipationRule.StateOn(p, checks, rule.WindowDays, day);
            sum = sum with { Declares = true, Grade = state > sum.Grade ? state : sum.Grade };
            if (state != ParticipationState.Verified) continue;
            sum = new ProducerChannels(
                sum.Kinds | 1 << (int)p.Kind,
                sum.IsNarrow || rule.Breadth == ChannelBreadth.Narrow,
                sum.IsWide || rule.Breadth != ChannelBreadth.None,
                sum.CountsWithoutThis || !p.IsThis,
                Declares: true, sum.Grade);
        }
        return sum;
    }
}

/// <summary>Every certified producer is in one: sells in a verified modern channel, only says so, or neither.</summary>
public enum ChannelBand { Verified, Declared, None }
