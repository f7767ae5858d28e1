using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Coupons;

/// <param name="Id">Null-free: the row that is used up.</param>
public sealed record FoundCoupon(Guid Id, CouponTerms Terms);

public sealed record FoundCoupons(IReadOnlyList<FoundCoupon> Coupons, IReadOnlyList<FieldError> Errors);

/// <summary>Reads the codes a buyer typed. Errors at "Coupons": unknown or over; used up, by all or by this buyer.</summary>
public sealed class FindCoupons(DbContext db, TimeProvider clock)
{
    private const int MostCodes = 5;

    /// <param name="buyer">Phone in E.164; empty = not known yet.</param>
    public async Task<FoundCoupons> ExecuteAsync(string typed, string buyer, CancellationToken cancel)
    {
        var codes = typed.ToUpperInvariant().Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries).Distinct().Take(MostCodes).ToList();
        if (codes.Count == 0) return new([], []);
        var today = clock.VietnamToday();
        var found = await db.Set<Coupon>().AsNoTracking().Where(c => codes.Contains(c.Code) && c.ValidFrom <= today && today < c.ValidTo)
            .Select(c => new
            {
                Coupon = c,
                OfBuyer = db.Set<CouponUse>().Count(u => u.CouponId == c.Id && u.Buyer == buyer && u.GivenBackAt == null),
            }).ToListAsync(cancel);
        List<FieldError> errors = [];
        foreach (var code in codes)
        {
            var coupon = found.Find(c => c.Coupon.Code == code);
            if (coupon is null) errors.Add(new("Coupons", OrderingTexts.CouponUnknown()));
            else if (coupon.Coupon.Uses >= coupon.Coupon.MostUses || coupon.OfBuyer >= coupon.Coupon.MostUsesPerBuyer)
                errors.Add(new("Coupons", OrderingTexts.CouponUsedUp()));
        }
        return new([.. found.Select(c => new FoundCoupon(c.Coupon.Id, TermsOf(c.Coupon)))], errors);
    }

    private static CouponTerms TermsOf(Coupon c) => new(c.Code, c.ProducerCode, c.Percent, c.AmountVnd, c.FromGoodsVnd);
}
