using Marketplace.BackOffice.Resources;
using Marketplace.Components;
using Marketplace.Ordering.Coupons;
using Marketplace.Ordering.Ledger;
using Marketplace.Ordering.Payments.Cod;

namespace Marketplace.BackOffice.Money;

/// <summary>Words of kinds, sides and states.</summary>
internal static class MoneyLabels
{
    public static string Of(LedgerKind kind) => Word($"Kind_{kind}");

    public static string Of(LedgerParty party) => Word($"Party_{party}");

    public static string Of(Funder funder) => Word($"Funder_{funder}");

    public static string Of(CodState state) => Word($"Cod_{state}");

    public static string Courier(string courier) => courier.Length > 0 ? courier : MoneyWords.OwnHands;

    public static string Off(CouponView coupon)
    {
        if (coupon.Percent is not { } percent) return Labels.Price(coupon.AmountVnd);
        var off = Labels.Format(MoneyWords.OffPercent, percent.ToString("0.###", MoneyWords.Culture));
        return coupon.AmountVnd > 0 ? Labels.Format(MoneyWords.OffAtMost, off, Labels.Price(coupon.AmountVnd)) : off;
    }

    private static string Word(string key) => MoneyWords.ResourceManager.GetString(key, MoneyWords.Culture) ?? key;
}
