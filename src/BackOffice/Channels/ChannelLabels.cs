using Marketplace.BackOffice.Resources;
using Marketplace.Components;
using Marketplace.SalesChannels.Channels;
using Marketplace.SalesChannels.Declarations;
using Marketplace.SalesChannels.Programme;

namespace Marketplace.BackOffice.Channels;

/// <summary>Words of channels: how they are called, where they stand, why, and what to do.</summary>
internal static class ChannelLabels
{
    public static string Name(ChannelRules rules, ParticipationFact fact)
    {
        var kind = Kind(rules, fact.Kind);
        if (fact.IsThis) return $"{kind} ({ChannelWords.ThisMarketplace})";
        return fact.Platform.Length > 0 ? $"{kind} ({fact.Platform})" : kind;
    }

    public static string Kind(ChannelRules rules, ChannelKind kind) => rules.All.LastOrDefault(r => r.Kind == kind)?.NameVi ?? kind.Code();

    public static string Of(ParticipationState state) => Word($"State_{state}");

    public static string Of(RefusalReason reason) => Word($"Reason_{reason}");

    /// <summary>Whether it counts today, and why not.</summary>
    public static string Why(OwnChannel channel) => channel.Fact switch
    {
        { Counts: true } => ChannelWords.Counts,
        { IsModern: false, State: not ParticipationState.Ended } => ChannelWords.NotModern,
        _ => Word($"Why_{channel.State}"),
    };

    /// <summary>Empty = there is no pass.</summary>
    public static string Until(ParticipationFact fact) => fact.GoodUntil is { } day && fact.State is ParticipationState.Verified or ParticipationState.Stale
        ? Labels.Format(fact.Counts ? ChannelWords.CountsUntil : ChannelWords.CountedUntil, Labels.Date(day)) : "";

    public static string Step(OwnChannel channel) => channel is { NextStep: ChannelStep.Wait, DecisionDueOn: { } due }
        ? Labels.Format(ChannelWords.Step_Wait, Labels.Date(due)) : Word($"Step_{channel.NextStep}");

    private static string Word(string key) => ChannelWords.ResourceManager.GetString(key, ChannelWords.Culture) ?? key;
}
