using System.Globalization;
using Marketplace.Shared;
using Marketplace.Shared.Text;

namespace Marketplace.Ordering.Orders;

/// <summary>Numbers that people read out on the phone: the day and six letters or digits that do not look alike.</summary>
internal static class OrderNumber
{
    /// <summary>"HT261129-7K3QXM": 31^6 a day, so that nobody guesses a neighbour's.</summary>
    public static string New(DateTimeOffset now) =>
        $"HT{now.VietnamDate().ToString("yyMMdd", CultureInfo.InvariantCulture)}-{ReadableCode.New(6)}";

    public static string OfOrder(string group, int position) => string.Create(CultureInfo.InvariantCulture, $"{group}-{position}");
}
