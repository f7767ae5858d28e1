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
        var day = seen.Day;
        var before = filter.EndsBefore?.DayNumber ?? Days.Never;
        var found = seen.Scoped.Ever.Where(i => filter.States.Count == 0 || filter.States.Contains(day.Products[i].State))
            .Where(i => day.Products[i].End < before).OrderBy(i => day.Products[i].End).ToList();
        return page.Take(found, i => CertifiedProduct.Of(day, i));
    }
}

/// <summary>A product with the certificate that gives its star, or the last one.</summary>
public sealed record CertifiedProduct
{
    public required string Code { get; init; }

    public required string Name { get; init; }

    public required string ProducerCode { get; init; }

    public required string ProducerName { get; init; }

    public required Standing State { get; init; }

    public required int Star { get; init; }

    public required DateOnly? IssuedOn { get; init; }

    /// <summary>First day on which that certificate no longer holds.</summary>
    public required DateOnly? EndsOn { get; init; }

    internal static CertifiedProduct Of(ProgrammeDay day, int at)
    {
        var product = day.Known.Products[at];
        var standing = day.Products[at];
        var certified = standing.State != Standing.None;
        return new()
        {
            Code = day.Known.Facts.ProductCodes[product.Product],
            Name = product.Name,
            ProducerCode = day.Known.Facts.ProducerCodes[product.Producer],
            ProducerName = ListedProducer.NameOf(day, product.Producer),
            State = standing.State,
            Star = standing.Star,
            IssuedOn = certified ? DateOnly.FromDayNumber(standing.Issued) : null,
            EndsOn = certified ? DateOnly.FromDayNumber(standing.End) : null,
        };
    }
}
