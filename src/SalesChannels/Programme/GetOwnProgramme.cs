using Marketplace.Shared;

namespace Marketplace.SalesChannels.Programme;

/// <summary>The same of what the person may read: an officer's areas, for pages whose lists hold no more than that.</summary>
public sealed class GetOwnProgramme(ProgrammeSource source, ICurrentUser user, TimeProvider clock)
{
    public async Task<ProgrammeReport> ExecuteAsync(ProgrammeQuery query, CancellationToken cancel)
    {
        var seen = await source.SeenAsync(user, query, query.AsOf ?? clock.VietnamToday(), cancel);
        return ProgrammeReport.Of(seen.Scoped, query);
    }
}
