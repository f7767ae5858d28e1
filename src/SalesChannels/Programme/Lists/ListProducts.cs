using Marketplace.Shared;

namespace Marketplace.SalesChannels.Programme;

/// <param name="States">Empty = certified ever.</param>
/// <param name="EndsBefore">Only those whose certificate ends before the day: the renewal work-list.</param>
public sealed record ProductListFilter(IReadOnlyList<Standing> States, DateOnly? EndsBefore = null);

/// <summary>Products behind the counts of certificates, those that end first before others. For officers: only of the areas that the person may read.</summary>
public sealed class ListProducts(ProgrammeSource source, ICurrentUser user, TimeProvider clock)
{
    public async Task<ListPage<CertifiedProduct>> ExecuteAsync(ProgrammeQuery query, ProductListFilter filter, PageOf page, CancellationToken cancel)
    {
        var seen = await source.SeenAsync(user, query, query.AsOf ?? clock.VietnamToday(), cancel);
        var (day, before) = (seen.Day, filter.EndsBefore?.DayNumber ?? Days.Never);
        var found = seen.Ever.Where(i => (filter.States.Count == 0 || filter.States.Contains(day.Products[i].State)) && day.Products[i].End < before)
            .OrderBy(i => day.Products[i].End).ToList();
        return page.Take(found, i => CertifiedProduct.Of(day, i));
    }
}

/// <summary>A product with the certificate that gives its star, or the last one.</summary>
/// <param name="EndsOn">First day on which that certificate no longer holds.</param>
public sealed record CertifiedProduct(
    string Code, string Name, string ProducerCode, Standing State, int Star, DateOnly? IssuedOn, DateOnly? EndsOn)
{
    internal static CertifiedProduct Of(ProgrammeDay day, int at)
    {
        var (product, standing, facts) = (day.Known.Products[at], day.Products[at], day.Known.Facts);
        var certified = standing.State != Standing.None;
        return new(
            facts.ProductCodes[product.Product], product.Name, facts.ProducerCodes[product.Producer], standing.State, standing.Star,
            certified ? DateOnly.FromDayNumber(standing.Issued) : null, certified ? DateOnly.FromDayNumber(standing.End) : null);
    }
}
