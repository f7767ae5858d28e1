using Marketplace.Shared;

namespace Marketplace.SalesChannels.Programme;

/// <summary>Craft villages behind T4, by code: those in force on the day, with or without a valid product.</summary>
public sealed class ListVillages(ProgrammeSource source, ICurrentUser user, TimeProvider clock)
{
    public async Task<IReadOnlyList<ListedVillage>> ExecuteAsync(ProgrammeQuery query, CancellationToken cancel)
    {
        var day = await source.DayAsync(query, query.AsOf ?? clock.VietnamToday(), cancel);
        var facts = day.Day.Known.Facts;
        return [.. day.Villages.Where(v => user.SeesRow(facts.Reference, v.Village.Area, v.Village.Commune)).Select(v => new ListedVillage(
            facts.VillageCodes[v.Village.Code], v.Village.Name, facts.Reference.Areas[v.Village.Area], facts.Reference.Communes[v.Village.Commune], v.HasProduct))];
    }
}

public sealed record ListedVillage(string Code, string Name, string Area, string Commune, bool HasProduct);
