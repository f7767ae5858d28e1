using Marketplace.Catalog.Producers;
using Marketplace.Shared;
using Marketplace.Shared.Transactions;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Ledger.Withholding;

/// <summary>An administrator chooses what is done about the rates of a kind of producer; sales before keep what was done about them. Errors: Group.</summary>
public sealed class ChooseWithholding(DbContext db, IAudit audit, TimeProvider clock)
{
    /// <param name="group">Code of the kind, as in the register's files.</param>
    public async Task<Result> ExecuteAsync(string group, WithholdingMode mode, CancellationToken cancel)
    {
        if (ProducerTypes.Parse(group) is not { } type || !Enum.IsDefined(mode)) return Result.Refused(new FieldError("Group", OrderingTexts.Choice()));
        try { return await db.InTransactionAsync(c => ChooseAsync(type, mode, c), cancel); }
        catch (DbUpdateException)
        {
            // Somebody else chose for the first time at the same moment: this choice is the later one.
            db.ChangeTracker.Clear();
            return await db.InTransactionAsync(c => ChooseAsync(type, mode, c), cancel);
        }
    }

    private async Task<Result> ChooseAsync(ProducerType type, WithholdingMode mode, CancellationToken cancel)
    {
        var policy = await db.Set<WithholdingPolicy>().SingleOrDefaultAsync(p => p.Group == type, cancel);
        audit.Note("withholding.chosen", $"type:{type.Code()}", (policy?.Mode ?? WithholdingMode.ReportOnly).ToString(), mode.ToString());
        if (policy is null)
        {
            policy = new WithholdingPolicy { Group = type };
            db.Add(policy);
        }
        policy.Mode = mode;
        policy.ChosenAt = clock.GetUtcNow();
        return Result.Ok();
    }

    /// <summary>Each kind that has a rate, with what is done about it.</summary>
    public async Task<IReadOnlyList<WithholdingView>> ListAsync(CancellationToken cancel)
    {
        var modes = await db.Set<WithholdingPolicy>().AsNoTracking().ToDictionaryAsync(p => p.Group, p => p.Mode, cancel);
        var rules = await db.Set<WithholdingRule>().AsNoTracking().OrderBy(r => r.Code).ToListAsync(cancel);
        return [.. rules.Select(r => new WithholdingView(
            r.Group, r.Tax, r.Percent, r.ValidFrom, r.ValidTo, r.LegalBasis, modes.GetValueOrDefault(r.Group, WithholdingMode.ReportOnly)))];
    }
}

public sealed record WithholdingView(
    ProducerType Group, WithheldTax Tax, decimal Percent, DateOnly ValidFrom, DateOnly? ValidTo, string LegalBasis, WithholdingMode Mode);
