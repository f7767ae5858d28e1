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
        var filters = FilterWords.Chosen(query, geography, classification).Select(f => Slug.Of(f.Words));
        string[] samples = query.HasSamples ? ["du-lieu-mau"] : [];
        return string.Join('_', ["ocop-ha-tinh", name, MonitorQuery.Iso(query.Day), .. filters, .. samples]) + ending;
    }
}
