using System.Globalization;
using Marketplace.Monitor.Query;
using Marketplace.SalesChannels.Programme;
using Marketplace.Shared;

namespace Marketplace.Monitor.Producers;

/// <summary>Pages of a list, from 1.</summary>
internal static class Paging
{
    private const int Most = 100_000;

    public static int Of(MonitorQuery query)
    {
        var isPage = int.TryParse(query[PageNames.Page], NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page is > 0 and < Most;
        return isPage ? page : 1;
    }

    public static int Last<T>(ListPage<T> list) => list.Page.Size is { } size ? PageCount.Of(list.Total, size) : 1;

    public static string Url(MonitorQuery query, string path, int page) =>
        query.With(PageNames.Page, page == 1 ? null : page.ToString(CultureInfo.InvariantCulture)).Same(path);
}
