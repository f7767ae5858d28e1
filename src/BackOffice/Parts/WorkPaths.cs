using Marketplace.Ordering.Orders;

namespace Marketplace.BackOffice.Parts;

/// <summary>Addresses of this head.</summary>
internal static class WorkPaths
{
    public const string Home = "/ban-hang";
    public const string Orders = "/ban-hang/don-hang";
    public const string Cases = "/ban-hang/yeu-cau";
    public const string Reviews = "/ban-hang/danh-gia";

    /// <summary>Certificates that end soon.</summary>
    public const string Renewals = "/ban-hang/chung-nhan";

    public const string Slips = "/ban-hang/in-phieu";
    public const string Packs = "/ban-hang/gia-va-ton";
    public const string LowPacks = Packs + "?sap-het=1";
    public const string Shipping = "/ban-hang/van-chuyen";
    public const string Receiving = "/ban-hang/tai-khoan-nhan-tien";
    public const string Score = "/ban-hang/bang-diem";
    public const string ScoreCsv = Score + ".csv";

    /// <summary>Of each list of orders, in its address.</summary>
    private static readonly IReadOnlyDictionary<OrderQueue, string> _queues = new Dictionary<OrderQueue, string>
    {
        [OrderQueue.ToConfirm] = "cho-nhan", [OrderQueue.Late] = "qua-mot-ngay", [OrderQueue.ToPack] = "cho-dong-goi",
        [OrderQueue.ToHandOver] = "cho-giao", [OrderQueue.OnTheWay] = "dang-giao", [OrderQueue.Done] = "da-xong", [OrderQueue.All] = "tat-ca",
    };

    public static string Of(OrderQueue queue, int page = 1) => $"{Orders}?viec={_queues[queue]}" + (page > 1 ? $"&trang={page}" : "");

    public static string PacksPage(bool lowOnly, int page)
    {
        var start = lowOnly ? LowPacks : Packs;
        if (page <= 1) return start;
        return start + (lowOnly ? "&" : "?") + $"trang={page}";
    }

    public static string Order(string number) => $"{Orders}/{Uri.EscapeDataString(number)}";

    public static string Slip(string number) => Order(number) + "/phieu";

    public static string Case(string number) => $"{Cases}/{Uri.EscapeDataString(number)}";

    public static string CasePhoto(string number, int position) => $"{Case(number)}/anh/{position}";

    public static string CasePage(int page) => page > 1 ? $"{Cases}?trang={page}" : Cases;

    public static string Review(Guid id) => $"{Reviews}/{id}";

    public static string RenewalPage(int page) => page > 1 ? $"{Renewals}?trang={page}" : Renewals;

    public static string ReviewPage(int page) => page > 1 ? $"{Reviews}?trang={page}" : Reviews;

    /// <summary>What the address asks for; all where it asks for nothing that there is.</summary>
    public static OrderQueue QueueOf(string? word) => _queues.Where(q => q.Value == word).Select(q => q.Key).FirstOrDefault(OrderQueue.All);
}
