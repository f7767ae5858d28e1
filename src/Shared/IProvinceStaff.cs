namespace Marketplace.Shared;

/// <summary>Who works for the province. Accounts knows; other modules ask here.</summary>
public interface IProvinceStaff
{
    /// <summary>Officers who look after a place: of its area, of its commune or of the whole province.</summary>
    /// <param name="area">Code of a reporting area, or "unknown".</param>
    /// <param name="commune">Code of a commune of today, or "unknown".</param>
    Task<IReadOnlyList<ProvinceOfficer>> OfficersOfAsync(string area, string commune, CancellationToken cancel);

    /// <summary>Every officer with the places that the account looks after, by e-mail.</summary>
    Task<IReadOnlyList<OfficerPost>> PostsAsync(CancellationToken cancel);

    /// <summary>How accounts are called to other staff: by e-mail. Those that are gone are missing.</summary>
    Task<IReadOnlyDictionary<Guid, string>> NamesAsync(IReadOnlyList<Guid> accounts, CancellationToken cancel);
}

public static class Recorders
{
    /// <summary>How recorders of facts are called: accounts by e-mail, what is no person by its name, who is gone by nothing.</summary>
    public static async Task<Func<string, string>> RecordersAsync(
        this IProvinceStaff staff, IEnumerable<string> recorders, CancellationToken cancel)
    {
        var accounts = recorders.Select(r => Guid.TryParse(r, out var id) ? id : (Guid?)null).OfType<Guid>().Distinct().ToList();
        var names = await staff.NamesAsync(accounts, cancel);
        return recorder => Guid.TryParse(recorder, out var id) ? names.GetValueOrDefault(id, "") : recorder;
    }
}

/// <param name="Language">"vi" or "en".</param>
/// <param name="IsSample">A demonstration account.</param>
public sealed record ProvinceOfficer(Guid AccountId, string Email, string Language, bool IsSample);

/// <param name="HasWholeProvince">Nothing is out of reach, whatever the units.</param>
/// <param name="Units">Codes of reporting areas and communes of today.</param>
public sealed record OfficerPost(ProvinceOfficer Officer, bool HasWholeProvince, IReadOnlySet<string> Units)
{
    /// <summary>Does the officer look after what lies in this area and this commune?</summary>
    public bool Serves(string area, string commune) => HasWholeProvince || Units.Contains(area) || Units.Contains(commune);
}
