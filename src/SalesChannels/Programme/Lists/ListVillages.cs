using Marketplace.Shared;

namespace Marketplace.SalesChannels.Programme;

/// <summary>Craft villages behind T4, by code: those in force on the day, with or without a valid product. For officers of their areas.</summary>
public sealed class ListVillages(ProgrammeSource source, ICurrentUser user, TimeProvider clock)
{
    /// <param name="withProductOnly">Leave out those without a valid product.</param>
    public async Task<VillageList> ExecuteAsync(ProgrammeQuery query, bool withProductOnly, PageOf page, CancellationToken cancel)
    {
        var seen = await source.SeenAsync(user, query, query.AsOf ?? clock.VietnamToday(), cancel);
        var facts = seen.Day.Known.Facts;
        var villages = seen.Scoped.Villages.ToList();
        var withProduct = villages.Where(v => v.HasProduct).ToList();
        return new(withProduct.Count, villages.Count, page.Take(withProductOnly ? withProduct : villages, v => Listed(facts, v)));
    }

    private static ListedVillage Listed(ProgrammeFacts facts, VillageDay day)
    {
        var village = day.Village;
        return new(
            facts.VillageCodes[village.Code], village.Name, facts.Reference.Areas[village.Area], facts.Reference.Communes[village.Commune], day.HasProduct);
    }
}

/// <param name="WithProduct">On all pages.</param>
/// <param name="All">With or without.</param>
public sealed record VillageList(int WithProduct, int All, ListPage<ListedVillage> Villages);

public sealed record ListedVillage(string Code, string Name, string Area, string Commune, bool HasProduct);
