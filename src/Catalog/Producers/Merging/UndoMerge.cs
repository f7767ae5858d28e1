using System.ComponentModel.DataAnnotations;
using Marketplace.Catalog.Geography;
using Marketplace.Catalog.Products;
using Marketplace.Register;
using Marketplace.Shared;
using Marketplace.Shared.Changes;
using Marketplace.Shared.Text;
using Marketplace.Shared.Transactions;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Producers.Merging;

public sealed class UndoMergeForm
{
    [StringLength(MergeForm.LongestReason)] public string Reason { get; set; } = "";
}

/// <param name="Products">Codes of those that go back.</param>
public sealed record UndoMergePlan(KnownProducer Merged, string Living, IReadOnlyList<string> Products);

/// <summary>
/// A merge was a mistake: what it moved goes back by new versions with what is known of it today, and the periods that it ended go on. What
/// was known in between stays known. Refused once it cannot be told any more what was whose. Errors: Reason, "" (not in the person's places,
/// not merged, changed or sold since).
/// </summary>
public sealed class UndoMerge
{
    private readonly DbContext _db;
    private readonly RecordFact<ProducerVersion> _producers;
    private readonly RecordFact<ProductVersion> _products;
    private readonly IEnumerable<IFollowsMerge> _followers;
    private readonly GeographyBook _geography;
    private readonly ICurrentUser _user;
    private readonly IAudit _audit;
    private readonly TimeProvider _clock;

    internal UndoMerge(
        DbContext db, RecordFact<ProducerVersion> producers, RecordFact<ProductVersion> products, IEnumerable<IFollowsMerge> followers,
        GeographyBook geography, ICurrentUser user, IAudit audit, TimeProvider clock) =>
        (_db, _producers, _products, _followers, _geography, _user, _audit, _clock) =
            (db, producers, products, followers, geography, user, audit, clock);

    /// <returns>What would go back, or why it cannot.</returns>
    public async Task<Result<UndoMergePlan>> PreviewAsync(string merged, CancellationToken cancel)
    {
        if (await FindAsync(merged, cancel) is not { } ceased) return Refused(MergeTexts.NotYours);
        if (await _db.Set<ProducerMerge>().AsNoTracking().SingleOrDefaultAsync(m => m.MergedCode == merged, cancel) is not { } merge)
            return Refused(MergeTexts.NotMerged);
        if (await FindAsync(merge.LivingCode, cancel) is null || _user.IsSample && !ceased.IsSample) return Refused(MergeTexts.NotYours);
        // Codes that had been merged into it lead past it since: whether they would come along is not known.
        if (await _db.Set<ProducerMerge>().AnyAsync(m => m.LivingCode == merge.LivingCode && m.MergedAt < merge.MergedAt, cancel))
            return Refused(MergeTexts.MergedInBetween);
        if (await PeriodsAsync(merge, cancel) is null) return Refused(MergeTexts.ChangedSince);
        var moved = await MovedAsync(merge, cancel);
        if (moved.Exists(p => p.Now.ProducerCode != merge.LivingCode || p.Then != merge.LivingCode || p.Now.IsVoid)) return Refused(MergeTexts.ChangedSince);
        List<string> products = [.. moved.Select(p => p.Now.Code)];
        foreach (var follower in _followers)
            if (await follower.HasSoldAsync(merge.LivingCode, products, cancel)) return Refused(MergeTexts.SoldSince);
        return Result.Ok(new UndoMergePlan(ceased, merge.LivingCode, products));
    }

    public Task<Result> ExecuteAsync(string merged, UndoMergeForm form, CancellationToken cancel) =>
        _db.InTransactionAsync(c => UndoAsync(merged, form, c), cancel);

    private async Task<Result> UndoAsync(string merged, UndoMergeForm form, CancellationToken cancel)
    {
        if (await FindAsync(merged, cancel) is null) return Result.Refused(new FieldError("", MergeTexts.NotYours));
        var living = await _db.Set<ProducerMerge>().Where(m => m.MergedCode == merged).Select(m => m.LivingCode).SingleOrDefaultAsync(cancel);
        await MergeProducers.ClaimAsync(_db, merged, living ?? merged, cancel);
        var preview = await PreviewAsync(merged, cancel);
        if (preview.Value is not { } plan) return Result.Refused(preview.Errors);
        if (OutsideText.IsBlank(form.Reason)) return Result.Refused(new FieldError(nameof(form.Reason), MergeTexts.UndoReasonNeeded));
        var merge = await _db.Set<ProducerMerge>().SingleAsync(m => m.MergedCode == merged, cancel);
        foreach (var period in (await PeriodsAsync(merge, cancel))!)
            if (await _producers.ExecuteAsync(period, cancel) is { Succeeded: false } refused) return refused;
        foreach (var (product, _) in await MovedAsync(merge, cancel))
            if (await _products.ExecuteAsync(MergeProducers.Moved(product, merged), cancel) is { Succeeded: false } refused) return refused;
        var back = (await FindAsync(merged, cancel))!;
        foreach (var follower in _followers)
            if (await follower.ReturnAsync(back, merge.LivingCode, merge.MergedAt, cancel) is { Succeeded: false } refused) return refused;
        // Also where no fact moves: a merged code stands in no queue.
        _db.Publish(RegisterTopics.Facts, _clock.GetUtcNow());
        _db.Remove(merge);
        var told = $"{merged} < {plan.Living}: {plan.Products.Count} products, {OutsideText.Tidy(form.Reason)}";
        foreach (var code in new[] { merged, plan.Living }) _audit.Note("producer.merge-undone", $"producer:{code}", merge.Reason, told);
        return Result.Ok();
    }

    private async Task<KnownProducer?> FindAsync(string code, CancellationToken cancel) =>
        OutsideText.IsWellFormed(code) && await KnownProducer.FindAsync(_db, _geography, code, _clock.VietnamToday(), cancel) is { } producer
            && _user.Sees(producer.Area, producer.Commune) ? producer : null;

    /// <summary>Products that the merge took away: as they are known now, and whose they became.</summary>
    private async Task<List<(ProductVersion Now, string Then)>> MovedAsync(ProducerMerge merge, CancellationToken cancel)
    {
        var since = _db.Set<ProductVersion>().AsNoTracking().Where(p => p.RecordedAt >= merge.MergedAt);
        var codes = since.Select(p => p.Code);
        var versions = await _db.Set<ProductVersion>().AsNoTracking().Where(p => codes.Contains(p.Code) && _db.Set<ProductVersion>()
            .Any(own => own.Code == p.Code && own.ProducerCode == merge.MergedCode)).OrderBy(p => p.Code).ToListAsync(cancel);
        return
        [
            .. versions.GroupBy(v => v.Code).Select(history => history.OrderBy(v => v.RecordedAt).ToList())
                .Where(history => history.FindLast(v => v.RecordedAt < merge.MergedAt) is { IsVoid: false } before && before.ProducerCode == merge.MergedCode)
                .Select(history => (history[^1], history.Find(v => v.RecordedAt >= merge.MergedAt)!.ProducerCode)),
        ];
    }

    /// <summary>The periods that the merge ended, as they were before; null when somebody has corrected one since.</summary>
    private async Task<List<ProducerVersion>?> PeriodsAsync(ProducerMerge merge, CancellationToken cancel)
    {
        var versions = await _db.Set<ProducerVersion>().AsNoTracking().Where(p => p.Code == merge.MergedCode).ToListAsync(cancel);
        var changed = versions.GroupBy(v => v.TypeFrom).Select(v => v.OrderBy(p => p.RecordedAt).ToList())
            .Where(v => v[^1].RecordedAt >= merge.MergedAt).ToList();
        if (changed.Exists(v => v.Count < 2 || v[^2].RecordedAt >= merge.MergedAt)) return null;
        return changed.ConvertAll(v => v[^2].Again());
    }

    private static Result<UndoMergePlan> Refused(Message why) => Result.Refused<UndoMergePlan>(new FieldError("", why));
}
