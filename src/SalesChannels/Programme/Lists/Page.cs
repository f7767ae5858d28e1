namespace Marketplace.SalesChannels.Programme;

/// <param name="Page">From 1.</param>
/// <param name="Size">Rows a page; null = all rows, for exports.</param>
public sealed record PageOf(int Page = 1, int? Size = 20)
{
    internal ListPage<T> Take<T>(IReadOnlyCollection<T> rows) =>
        new(rows.Count, this, Size is { } size ? [.. rows.Skip((int)Math.Min((long)(Math.Max(1, Page) - 1) * size, rows.Count)).Take(size)] : [.. rows]);

    internal ListPage<TRow> Take<T, TRow>(IReadOnlyCollection<T> rows, Func<T, TRow> row)
    {
        var page = Take(rows);
        return new(page.Total, this, [.. page.Rows.Select(row)]);
    }
}

/// <param name="Total">Rows on all pages.</param>
public sealed record ListPage<T>(int Total, PageOf Page, IReadOnlyList<T> Rows);
