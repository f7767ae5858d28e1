using Marketplace.Shared;

namespace Marketplace.SalesChannels.Programme;

/// <summary>Craft villages behind T4, by code: those in force on the day, with or without a valid product. For officers of their areas.</summary>
public sealed class ListVillages(ProgrammeSource source, ICurrentUser user, TimeProvider clock)
{
    public async Task<VillageList> ExecuteAsync(ProgrammeQuery query, PageOf page, CancellationToken cancel)
    {
        var day = await source.SeenAsync(user, query, query.AsOf ?? clock.VietnamToday(), cancel);
        var (facts, villages) = (day.Day.Known.Facts, day.Villages.ToList());
        return new(villages.Count(v => v.HasProduct), page.Take(villages, v => new ListedVillage(
            facts.VillageCodes[v.Village.Code], v.Village.Name, facts.Reference.Areas[v.Village.Area], facts.Reference.Communes[v.Village.Commune], v.HasProduct)));
    }
}

/// <param name="WithProduct">On all pages.</param>
public sealed record VillageList(int WithProduct, ListPage<ListedVillage> Villages);

public sealed record ListedVillage(string Code, string Name, string Area, string Commune, bool HasProduct);
