using System.Globalization;
using Marketplace.BackOffice.Listings;
using Marketplace.BackOffice.Parts;

namespace Marketplace.BackOffice.ListingImport;

/// <summary>Addresses of listings as files.</summary>
internal static class ImportPaths
{
    public const string Import = ListingPaths.All + "/nhap";
    public const string Export = ListingPaths.All + "/xuat";
    public const string Template = Import + "/mau";
    public const string Products = Export + "/san-pham";
    public const string FaultsFile = "loi.csv";

    public static string Run(Guid id) => $"{Import}/{id}";

    public static string Faults(Guid id) => $"{Run(id)}/{FaultsFile}";

    /// <summary>Pages of what is wrong and of what came in each have a number of their own.</summary>
    public static string Page(Guid id, int faults, int imported) =>
        string.Create(CultureInfo.InvariantCulture, $"{Run(id)}?trang={faults}&vao={imported}");

    public static string ProductsOf(string producer, string ending) => AskedProducer.Address(Products + ending, producer);
}
