using System.Globalization;
using Marketplace.Catalog.Categories;
using Marketplace.Catalog.Geography;
using Marketplace.Monitor.Parts;
using Marketplace.Monitor.Query;
using Marketplace.SalesChannels.Programme;
using Marketplace.Shared;

namespace Marketplace.Monitor.Exports;

/// <summary>A file's name says what is in it: "ocop-ha-tinh_dia-ban_2026-11-26_huyen-cam-xuyen-cu_du-lieu-mau.xlsx".</summary>
public static class FileNames
{
    public static string Of(Dimension by) => by switch
    {
        Dimension.Area => "dia-ban",
        Dimension.Commune => "xa-phuong",
        Dimension.Type => "loai-chu-the",
        Dimension.Star => "hang-sao",
        Dimension.Group => "nhom-san-pham",
        _ => throw new ArgumentOutOfRangeException(nameof(by), by, null),
    };

    internal static string Of(string name, string ending, MonitorQuery query, GeographyBook geography, ClassificationBook classification)
    {
        var filters = query.Filters.Where(f => f.Key is not (MonitorQuery.AsOf or MonitorQuery.Year or MonitorQuery.Samples))
            .Select(f => Slug.Of(FilterWords.Of(f.Key, f.Value, geography, classification)));
        return string.Join('_', ["ocop-ha-tinh", name, query.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), .. filters, .. query.HasSamples ? (string[])["du-lieu-mau"] : []]) + ending;
    }
}
