using Marketplace.Monitor.Resources;
using Marketplace.SalesChannels.Channels;
using Marketplace.SalesChannels.Programme;

namespace Marketplace.Monitor.Parts;

/// <summary>Kinds, bands and states in the reader's words.</summary>
internal static class KindWords
{
    public static string Of(ChannelKind kind) => kind switch
    {
        ChannelKind.Supermarket => MonitorWords.KindSupermarket,
        ChannelKind.ConvenienceStore => MonitorWords.KindConvenienceStore,
        ChannelKind.Ecommerce => MonitorWords.KindEcommerce,
        ChannelKind.Website => MonitorWords.KindWebsite,
        ChannelKind.Facebook => MonitorWords.KindFacebook,
        ChannelKind.Zalo => MonitorWords.KindZalo,
        ChannelKind.Other => MonitorWords.KindOther,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    public static string Of(ChannelBand band) => band switch
    {
        ChannelBand.Verified => MonitorWords.BandVerified,
        ChannelBand.Declared => MonitorWords.BandDeclared,
        ChannelBand.None => MonitorWords.BandNone,
        _ => throw new ArgumentOutOfRangeException(nameof(band), band, null),
    };

    public static string Of(ChannelReach reach) => reach switch
    {
        ChannelReach.Narrow => MonitorWords.ReachNarrow,
        ChannelReach.Wide => MonitorWords.ReachWide,
        ChannelReach.Elsewhere => MonitorWords.ReachElsewhere,
        ChannelReach.OnlyHere => MonitorWords.ReachOnlyHere,
        _ => throw new ArgumentOutOfRangeException(nameof(reach), reach, null),
    };

    public static string Of(ParticipationState state) => state switch
    {
        ParticipationState.Verified => MonitorWords.StateVerified,
        ParticipationState.Stale => MonitorWords.StateStale,
        ParticipationState.Refused => MonitorWords.StateRefused,
        ParticipationState.InReview => MonitorWords.StateInReview,
        ParticipationState.Declared => MonitorWords.StateDeclared,
        ParticipationState.Ended => MonitorWords.StateEnded,
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    public static string Of(NextStep step) => step switch
    {
        NextStep.CheckAgain => MonitorWords.StepCheckAgain,
        NextStep.FinishReview => MonitorWords.StepFinishReview,
        NextStep.Check => MonitorWords.StepCheck,
        NextStep.Mend => MonitorWords.StepMend,
        NextStep.Declare => MonitorWords.StepDeclare,
        NextStep.Renew => MonitorWords.StepRenew,
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, null),
    };

    public static string Of(Standing standing) => standing switch
    {
        Standing.Valid => MonitorWords.StandingValid,
        Standing.Expired => MonitorWords.StandingExpired,
        Standing.Revoked => MonitorWords.StandingRevoked,
        Standing.None => MonitorWords.StandingNone,
        _ => throw new ArgumentOutOfRangeException(nameof(standing), standing, null),
    };

    public static string Of(SalesPointFault? fault) => fault switch
    {
        null => MonitorWords.PointCounts,
        SalesPointFault.NotOpen => MonitorWords.PointNotOpen,
        SalesPointFault.Closed => MonitorWords.PointClosed,
        SalesPointFault.NotRegistered => MonitorWords.PointNotRegistered,
        SalesPointFault.NotInspected => MonitorWords.PointNotInspected,
        SalesPointFault.Failed => MonitorWords.PointFailed,
        SalesPointFault.InspectedTooLongAgo => MonitorWords.PointStale,
        SalesPointFault.ShowsNoValidProduct => MonitorWords.PointEmpty,
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, null),
    };
}
