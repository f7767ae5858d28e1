using Marketplace.Shared;

namespace Marketplace.SalesChannels.Assignments;

/// <summary>Officers to whom steps in these places can be given: those who look after at least one of them, by e-mail.</summary>
public sealed class ListAssignees(IProvinceStaff staff, ICurrentUser user)
{
    /// <param name="places">Area and commune of each producer.</param>
    /// <param name="cancel">Ends the reading.</param>
    public async Task<IReadOnlyList<ProvinceOfficer>> ExecuteAsync(IReadOnlyCollection<(string Area, string Commune)> places, CancellationToken cancel) =>
        [
            .. (await staff.PostsAsync(cancel)).Where(p => p.Officer.IsSample == user.IsSample && places.Any(at => p.Serves(at.Area, at.Commune)))
                .Select(p => p.Officer),
        ];
}
