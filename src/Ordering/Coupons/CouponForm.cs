using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Marketplace.Shared;

namespace Marketplace.Ordering.Coupons;

/// <summary>A new coupon as typed, or the one that is ended.</summary>
public sealed class CouponForm
{
    /// <summary>Code of the coupon that is ended; empty = a new one is made.</summary>
    [StringLength(20)] public string End { get; set; } = "";

    [StringLength(30)] public string ProducerCode { get; set; } = "";

    [StringLength(20)] public string Code { get; set; } = "";

    [StringLength(8)] public string Percent { get; set; } = "";

    [StringLength(20)] public string AmountVnd { get; set; } = "";

    [StringLength(20)] public string FromGoodsVnd { get; set; } = "";

    [StringLength(10)] public string ValidFrom { get; set; } = "";

    [StringLength(10)] public string LastDay { get; set; } = "";

    [StringLength(7)] public string MostUses { get; set; } = "100";

    [StringLength(7)] public string MostUsesPerBuyer { get; set; } = "1";

    /// <summary>The usual days of a new one.</summary>
    public void BeginOn(DateOnly today)
    {
        ValidFrom = today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        LastDay = today.AddDays(30).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    /// <summary>What was typed as the use case takes it; errors where it cannot be read.</summary>
    public (MakeCouponCommand? Command, IReadOnlyList<FieldError> Errors) Read(string producer)
    {
        var errors = new List<FieldError>();
        var percent = Percent.Trim().Length == 0 ? null : Decimal(nameof(Percent), Percent, errors);
        var command = new MakeCouponCommand
        {
            ProducerCode = producer,
            Code = Code,
            Percent = percent,
            AmountVnd = Amount(nameof(AmountVnd), AmountVnd, errors),
            FromGoodsVnd = Amount(nameof(FromGoodsVnd), FromGoodsVnd, errors),
            ValidFrom = Day(nameof(ValidFrom), ValidFrom, errors),
            LastDay = Day(nameof(LastDay), LastDay, errors),
            MostUses = (int)Math.Min(int.MaxValue, Amount(nameof(MostUses), MostUses, errors)),
            MostUsesPerBuyer = (int)Math.Min(int.MaxValue, Amount(nameof(MostUsesPerBuyer), MostUsesPerBuyer, errors)),
        };
        return errors.Count > 0 ? (null, errors) : (command, errors);
    }

    private static long Amount(string field, string typed, List<FieldError> errors)
    {
        if (typed.Trim().Length == 0) return 0;
        if (TypedAmount.Read(typed) is { } amount) return amount;
        errors.Add(TypedAmount.Wrong(field));
        return 0;
    }

    private static decimal? Decimal(string field, string typed, List<FieldError> errors)
    {
        var isNumber = decimal.TryParse(typed.Trim().Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number);
        if (!isNumber) errors.Add(new FieldError(field, OrderingTexts.CouponPercent()));
        return number;
    }

    private static DateOnly Day(string field, string typed, List<FieldError> errors)
    {
        var isDay = DateOnly.TryParseExact(typed.Trim(), ["yyyy-MM-dd", "dd/MM/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
        isDay = isDay && day.Year is > 2000 and < 2200;
        if (!isDay) errors.Add(new FieldError(field, OrderingTexts.Day()));
        return day;
    }
}
