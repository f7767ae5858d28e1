using System.Globalization;

namespace Marketplace.BackOffice.Money;

/// <summary>Addresses of the pages about money.</summary>
internal static class MoneyPaths
{
    public const string Statement = "/ban-hang/tien";
    public const string Cod = "/ban-hang/tien/thu-ho";
    public const string Refunds = "/ban-hang/tien/hoan";
    public const string CourierList = "/ban-hang/tien/bang-ke";
    public const string Coupons = "/ban-hang/tien/ma-giam-gia";
    public const string Figures = "/ban-hang/tien/so-lieu";
    public const string Files = "/ban-hang/tien/tai";

    public static string CodOf(string order) => $"{Cod}/{Uri.EscapeDataString(order)}";

    public static string CodPage(bool isOpen, int page) =>
        Cod + "?" + (isOpen ? "" : "xong=1&") + string.Create(CultureInfo.InvariantCulture, $"trang={page}");

    public static string RefundOf(Guid id) => $"{Refunds}/{id}";

    public static string RefundsPage(int page) => string.Create(CultureInfo.InvariantCulture, $"{Refunds}?trang={page}");

    public static string StatementOf(string producer, DateOnly month) => $"{Statement}?{Query(producer, month)}";

    public static string Query(string producer, DateOnly month) => $"chu-the={Uri.EscapeDataString(producer)}&thang={Month(month)}";

    public static string FiguresOf(DateOnly from, DateOnly to) => $"{Figures}?{Query(from, to)}";

    public static string Query(DateOnly from, DateOnly to) => $"tu={Day(from)}&den={Day(to)}";

    private static string Month(DateOnly month) => month.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
