using System.Resources;
using Marketplace.Shared;

namespace Marketplace.Ordering.Shipping;

/// <summary>Why a table of fees is refused.</summary>
internal static class ShippingTexts
{
    private static readonly ResourceManager _texts = new("Marketplace.Ordering.Shipping.ShippingTexts", typeof(ShippingTexts).Assembly);

    public static Message NoWay() => Of("NoWay");

    public static Message Fee() => Of("Fee", ShippingLimits.LeastFeeVnd);

    public static Message OwnFee() => Of("OwnFee");

    public static Message Within() => Of("Within");

    public static Message FreeFrom() => Of("FreeFrom", ShippingLimits.LeastFeeVnd);

    public static Message Surcharge() => Of("Surcharge", ShippingLimits.MostVnd);

    public static Message Packing() => Of("Packing", ShippingLimits.MostPackingGrams);

    public static Message Days() => Of("Days", ShippingLimits.MostDays);

    public static Message Weight() => Of("Weight", ShippingLimits.MostGrams / 1000);

    public static Message SameWeight(string kilograms) => Of("SameWeight", kilograms);

    public static Message EmptyRow() => Of("EmptyRow");

    public static Message TooManyRows() => Of("TooManyRows", ShippingLimits.MostRows);

    public static Message NotYours() => Of("NotYours");

    public static Message TrialOverReal() => Of("TrialOverReal");

    public static Message TooLong(int most) => Of("TooLong", most);

    private static Message Of(string key, params IReadOnlyList<object> values) => new(_texts, key, values);
}
