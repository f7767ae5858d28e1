using System.Globalization;
using Marketplace.BackOffice.Parts;

namespace Marketplace.BackOffice.Transfers;

/// <summary>Addresses of the pages about money that comes by transfer.</summary>
internal static class TransferPaths
{
    public const string Transfers = "/ban-hang/tien/chuyen-khoan";

    public static string Page(int page) => string.Create(CultureInfo.InvariantCulture, $"{Transfers}?trang={page}");

    public static string Credit(Guid review) => $"{Transfers}/{review}";

    /// <summary>Where the seller says by hand that the order's money has come.</summary>
    public static string ByHand(string order) => WorkPaths.Order(order) + "/tien-ve";
}
