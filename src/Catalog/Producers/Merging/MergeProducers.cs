using System.ComponentModel.DataAnnotations;
using Marketplace.Catalog.Geography;
using Marketplace.Catalog.Products;
using Marketplace.Register;
using Marketplace.Shared;
using Marketplace.Shared.Changes;
using Marketplace.Shared.Facts;
using Marketplace.Shared.Text;
using Marketplace.Shared.Transactions;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Producers.Merging;

/// <summary>Which code lives on, and why.</summary>
public sealed class MergeForm
{
    public const int LongestReason = 500;

    [StringLength(64)] public string Living { get; set; } = "";

    [StringLength(LongestReason)] public string Reason { get; set; } = "";
}

/// <param name="Products">Codes and names, all of them.</param>
/// <param name="Besides">Words of what else would move, and how many.</param>
public sealed record MergePreview(
    KnownProducer Merged, KnownProducer Living, IReadOnlyList<(string Code, string Name)> Products, IReadOnlyList<(string Word, int Count)> Besides);

/// <summary>
/// Two codes of the register are one producer: products and what hangs on the producer go to the code that lives on, by new versions, and the
/// periods of the other end today. What was known before stays known. Errors: Living, Reason, "" (not in the person's places, merged already).
/// </summary>
public sealed class MergeProducers
{
    private readonly DbContext _db;
    private readonly RecordFact<ProducerVersion> _producers;
    private readonly RecordFact<ProductVersion> _products;
    private readonly IEnumerable<IFollowsMerge> _followers;
    private readonly GeographyBook _geography;
    private readonly ICurrentUser _user;
    private readonly IAudit _audit;
    private readonly TimeProvider _clock;

    internal MergeProducers(
        DbContext db, RecordFact<ProducerVersion> producers, RecordFact<ProductVersion> products, IEnumerable<IFollowsMerge> followers,
        GeographyBook geography, ICurrentUser user, IAudit audit, TimeProvider clock) =>
        (_db, _producers, _products, _followers, _geography, _user, _audit, _clock) =
            (db, producers, products, followers, geography, user, audit, clock);

    /// <returns>Null when there is no such producer in the person's places.</returns>
    public async Task<KnownProducer?> FindAsync(string code, CancellationToken cancel) =>
        OutsideText.IsWellFormed(code) && await KnownProducer.FindAsync(_db, _geography, code, _clock.VietnamToday(), cancel) is { } producer
            && _user.Sees(producer.Area, producer.Commune) ? producer : null;

    /// <summary>What the merge would move. The same errors as the merge itself, but for the reason.</summary>
    public async Task<Result<MergePreview>> PreviewAsync(string merged, string living, CancellationToken cancel)
    {
        if (await FindAsync(merged, cancel) is not { } ceases) return Refused("", MergeTexts.NotYours);
        if (await FindAsync(OutsideText.Tidy(living), cancel) is not { } stays) return Refused(nameof(MergeForm.Living), MergeTexts.NoSuchProducer);
        if (ceases.Code == stays.Code) return Refused(nameof(MergeForm.Living), MergeTexts.Same);
        if (ceases.IsSample != stays.IsSample || _user.IsSample && !ceases.IsSample) return Refused(nameof(MergeForm.Living), MergeTexts.SampleAndReal);
        if (await _db.Set<ProducerMerge>().AnyAsync(m => m.MergedCode == ceases.Code || m.MergedCode == stays.Code, cancel))
            return Refused("", MergeTexts.MergedBefore);
        foreach (var follower in _followers)
            if (await follower.HoldsAsync(ceases, cancel)) return Refused(nameof(MergeForm.Living), MergeTexts.SellsHere);
        var products = await OwnProducts(ceases.Code).OrderBy(p => p.Code).Select(p => new { p.Code, p.Name }).ToListAsync(cancel);
        var besides = new List<(string, int)>();
        foreach (var follower in _followers) besides.AddRange(await follower.CountAsync(ceases.Code, cancel));
        return Result.Ok(new MergePreview(ceases, stays, [.. products.Select(p => (p.Code, p.Name))], besides));
    }

    public Task<Result> ExecuteAsync(string merged, MergeForm form, CancellationToken cancel) =>
        _db.InTransactionAsync(c => MergeAsync(merged, form, c), cancel);

    private async Task<Result> MergeAsync(string merged, MergeForm form, CancellationToken cancel)
    {
        if (_user.Id is not { } person) return Refused("", MergeTexts.NotYours);
        await ClaimAsync(_db, merged, OutsideText.Tidy(form.Living), cancel);
        var preview = await PreviewAsync(merged, form.Living, cancel);
        if (preview.Value is not { } plan) return Result.Refused(preview.Errors);
        if (OutsideText.IsBlank(form.Reason)) return Refused(nameof(form.Reason), MergeTexts.ReasonNeeded);
        var today = _clock.VietnamToday();
        // From here on: what it moves is recorded then or later, which an undo goes by.
        var began = FactInstant.Truncate(_clock.GetUtcNow());
        foreach (var product in await OwnProducts(merged).ToListAsync(cancel))
            if (await _products.ExecuteAsync(Moved(product, plan.Living.Code), cancel) is { Succeeded: false } refused) return refused;
        foreach (var follower in _followers)
            if (await follower.FollowAsync(merged, plan.Living, cancel) is { Succeeded: false } refused) return refused;
        if (await EndAsync(merged, today, cancel) is { Succeeded: false } open) return open;
        await _db.Set<ProducerMerge>().Where(m => m.LivingCode == merged)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.LivingCode, plan.Living.Code), cancel);
        // Also where no fact moves: a merged code stands in no queue.
        _db.Publish(RegisterTopics.Facts, _clock.GetUtcNow());
        _db.Add(new ProducerMerge
        {
            MergedCode = merged, LivingCode = plan.Living.Code, MergedAt = began, MergedBy = person,
            Reason = OutsideText.Tidy(form.Reason), IsSample = plan.Merged.IsSample,
        });
        var told = $"{merged} > {plan.Living.Code}: {plan.Products.Count} products, {OutsideText.Tidy(form.Reason)}";
        _audit.Note("producer.merged", $"producer:{merged}", plan.Merged.Name, told);
        _audit.Note("producer.merged", $"producer:{plan.Living.Code}", plan.Living.Name, told);
        return Result.Ok();
    }

    /// <summary>Both producers are taken in one order, so that two merges the other way round do not wait for each other.</summary>
    internal static async Task ClaimAsync(DbContext db, string merged, string living, CancellationToken cancel)
    {
        foreach (var code in new[] { merged, living }.Order(StringComparer.Ordinal))
            await db.Set<ProducerVersion>().Where(p => p.Code == code)
                .ExecuteUpdateAsync(set => set.SetProperty(p => p.IsSample, p => p.IsSample), cancel);
    }

    private IQueryable<ProductVersion> OwnProducts(string producer) =>
        _db.Set<ProductVersion>().AsNoTracking().Where(p => p.ProducerCode == producer && p.IsLatest && !p.IsVoid);

    private async Task<Result> EndAsync(string producer, DateOnly today, CancellationToken cancel)
    {
        var periods = await _db.Set<ProducerVersion>().AsNoTracking()
            .Where(p => p.Code == producer && p.IsLatest && !p.IsVoid && (p.TypeTo == null || p.TypeTo > today)).ToListAsync(cancel);
        foreach (var period in periods)
            if (await _producers.ExecuteAsync(Ended(period, today), cancel) is { Succeeded: false } refused) return refused;
        return Result.Ok();
    }

    internal static ProductVersion Moved(ProductVersion p, string producer) => new()
    {
        Code = p.Code, ProducerCode = producer, Name = p.Name, SetCode = p.SetCode, Description = p.Description, SourceUrl = p.SourceUrl, IsSample = p.IsSample,
    };

    /// <summary>What had not begun yet never was.</summary>
    private static ProducerVersion Ended(ProducerVersion p, DateOnly today)
    {
        var ended = p.Again();
        (ended.TypeTo, ended.IsVoid) = (today, p.TypeFrom > today);
        return ended;
    }

    private static Result<MergePreview> Refused(string field, Message why) => Result.Refused<MergePreview>(new FieldError(field, why));
}
