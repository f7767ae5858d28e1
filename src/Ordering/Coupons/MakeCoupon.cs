using System.Text.RegularExpressions;
using Marketplace.Shared;
using Marketplace.Shared.Text;
using Marketplace.Shared.Transactions;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Coupons;

/// <summary>What a new coupon is, and no more than that may be set.</summary>
public sealed record MakeCouponCommand
{
    /// <summary>Empty = the marketplace gives and pays for it.</summary>
    public required string ProducerCode { get; init; }

    public required string Code { get; init; }

    /// <summary>Above 0 and at most 100; null = a fixed sum.</summary>
    public required decimal? Percent { get; init; }

    /// <summary>Whole đồng off; with <see cref="Percent"/> the most that it takes off, 0 = no such limit.</summary>
    public required long AmountVnd { get; init; }

    public required long FromGoodsVnd { get; init; }

    public required DateOnly ValidFrom { get; init; }

    /// <summary>The last day that it is good for.</summary>
    public required DateOnly LastDay { get; init; }

    public required int MostUses { get; init; }

    public required int MostUsesPerBuyer { get; init; }
}

/// <summary>
/// A producer makes a coupon on its own goods and pays for it; an administrator makes the marketplace's. Errors: ProducerCode (not the
/// person's), Code, Percent, AmountVnd, FromGoodsVnd, ValidFrom, LastDay, MostUses, MostUsesPerBuyer.
/// </summary>
public sealed partial class MakeCoupon(DbContext db, ICurrentUser user, IAudit audit, TimeProvider clock)
{
    public const long MostVnd = 99_999_999;
    public const int MostUses = 100_000;
    private const int LongestDays = 366;

    /// <summary>The marketplace's: whoever calls it has proven to be an administrator.</summary>
    public Task<Result> ForMarketplaceAsync(MakeCouponCommand command, CancellationToken cancel) => MakeAsync(command, producer: null, cancel);

    public Task<Result> ForProducerAsync(MakeCouponCommand command, CancellationToken cancel) => user.May(ProducerRight.Shop, command.ProducerCode)
        ? MakeAsync(command, command.ProducerCode, cancel)
        : Task.FromResult(Result.Refused(new FieldError("ProducerCode", OrderingTexts.NoSuchProducer())));

    private async Task<Result> MakeAsync(MakeCouponCommand command, string? producer, CancellationToken cancel)
    {
        var code = command.Code.Trim().ToUpperInvariant();
        var errors = Check(command, code).ToList();
        if (errors.Count > 0) return Result.Refused(errors);
        try { return await db.InTransactionAsync(c => AddAsync(command, code, producer, c), cancel); }
        catch (DbUpdateException)
        {
            // Somebody made the same code at the same moment.
            db.ChangeTracker.Clear();
            if (await db.Set<Coupon>().AnyAsync(o => o.Code == code, cancel)) return Result.Refused(new FieldError("Code", OrderingTexts.CouponThere()));
            throw;
        }
    }

    private async Task<Result> AddAsync(MakeCouponCommand command, string code, string? producer, CancellationToken cancel)
    {
        if (await db.Set<Coupon>().AnyAsync(o => o.Code == code, cancel)) return Result.Refused(new FieldError("Code", OrderingTexts.CouponThere()));
        var now = clock.GetUtcNow();
        db.Add(new Coupon
        {
            Id = Guid.CreateVersion7(now),
            Code = code,
            ProducerCode = producer,
            Percent = command.Percent,
            AmountVnd = command.AmountVnd,
            FromGoodsVnd = command.FromGoodsVnd,
            ValidFrom = command.ValidFrom,
            ValidTo = command.LastDay.AddDays(1),
            MostUses = command.MostUses,
            MostUsesPerBuyer = command.MostUsesPerBuyer,
            CreatedAt = now,
        });
        audit.Note("coupon.made", $"coupon:{code}", "", producer ?? "*");
        return Result.Ok();
    }

    private IEnumerable<FieldError> Check(MakeCouponCommand c, string code)
    {
        var today = clock.VietnamToday();
        if (!Form().IsMatch(code)) yield return new FieldError("Code", OrderingTexts.CouponCode());
        if (c.Percent is <= 0 or > 100 || c.Percent is { } percent && decimal.Round(percent, 3) != percent)
            yield return new FieldError("Percent", OrderingTexts.CouponPercent());
        if (c.AmountVnd is < 0 or > MostVnd || c is { Percent: null, AmountVnd: 0 })
            yield return new FieldError("AmountVnd", OrderingTexts.CouponAmount(MostVnd));
        if (c.FromGoodsVnd is < 0 or > MostVnd) yield return new FieldError("FromGoodsVnd", OrderingTexts.CouponAmount(MostVnd));
        if (c.ValidFrom < today) yield return new FieldError("ValidFrom", OrderingTexts.CouponPast());
        if (c.LastDay < c.ValidFrom || c.LastDay > c.ValidFrom.AddDays(LongestDays))
            yield return new FieldError("LastDay", OrderingTexts.CouponDays(LongestDays));
        if (c.MostUses is < 1 or > MostUses) yield return new FieldError("MostUses", OrderingTexts.CouponUses(MostUses));
        if (c.MostUsesPerBuyer < 1 || c.MostUsesPerBuyer > Math.Max(1, c.MostUses))
            yield return new FieldError("MostUsesPerBuyer", OrderingTexts.CouponUses(Math.Max(1, c.MostUses)));
    }

    [GeneratedRegex("^[A-Z0-9]{4,20}$", RegexOptions.None, RegexLimit.Milliseconds)]
    private static partial Regex Form();
}
