using Marketplace.SalesChannels.LinkChecks.Fetching;

namespace Marketplace.SalesChannels.LinkChecks;

/// <summary>
/// What an answer means. Dead: 404, 410, a name that is nobody's, a machine where nothing listens. All else that is no page, such as a
/// refusal, a fault of the server or a silence, is not the shop's word and says nothing.
/// </summary>
internal static class LinkVerdict
{
    /// <summary>So often in a row, on different days, before anybody is asked to look.</summary>
    public const int DeadBeforeFlag = 2;

    /// <param name="hash">Of a page.</param>
    /// <param name="accepted">Null = the first page seen is the one.</param>
    public static LinkOutcome Of(Fetched fetched, string? hash, string? accepted) => fetched switch
    {
        { Fault: FetchFault.Robots } => LinkOutcome.RefusedByRobots,
        { Fault: FetchFault.NoAddress or FetchFault.NothingThere } or { Fault: null, Status: 404 or 410 } => LinkOutcome.Dead,
        { IsPage: true } => accepted is null || hash == accepted ? LinkOutcome.Ok : LinkOutcome.Changed,
        _ => LinkOutcome.NotChecked,
    };
}
