using Marketplace.Ordering.Payments.Credits;
using Marketplace.Shared;
using Marketplace.Shared.Transactions;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Payments.Cod;

/// <param name="Changed">Parcels whose money moved.</param>
/// <param name="Repeated">The list said what was known already.</param>
public sealed record CourierReport(int Changed, int Repeated, IReadOnlyList<StatementFault> Faults);

/// <summary>
/// Takes a courier's list (columns: see CourierFile) for the producers whose orders the person may work on. Bad rows and parcels that are not
/// theirs are named and left out, the rest is taken; the same list again changes nothing, and one that says something else is named. Errors: List.
/// </summary>
public sealed class TakeCourierList(DbContext db, ICurrentUser user, CodWork work, TimeProvider clock)
{
    public async Task<Result<CourierReport>> ExecuteAsync(string list, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(list)) return Result.Refused<CourierReport>(new FieldError("List", OrderingTexts.Required()));
        var read = CourierFile.Read(list);
        if (!read.Succeeded) return Result.Refused<CourierReport>(read.Errors);
        var faults = read.Value.Faults.ToList();
        var (changed, repeated) = (0, 0);
        foreach (var row in read.Value.Rows)
        {
            var taken = await db.InTransactionAsync(c => TakeAsync(row, c), cancel);
            if (!taken.Succeeded) faults.Add(new StatementFault(row.Line, ColumnOf(taken.Errors[0].Field), taken.Errors[0].Message));
            else if (taken.Value == Taken.Changed) changed++;
            else repeated++;
            db.ChangeTracker.Clear();
        }
        return Result.Ok(new CourierReport(changed, repeated, [.. faults.OrderBy(f => f.Line)]));
    }

    private async Task<Result<Taken>> TakeAsync(CourierRow row, CancellationToken cancel)
    {
        var own = db.Set<CodCollection>().OwnedBy(user, ProducerRight.Orders, c => c.ProducerCode)
            .Where(c => c.OrderNumber == row.Parcel || c.TrackingCode == row.Parcel);
        await work.LockAsync(own, cancel);
        var found = await own.Include(c => c.Order).ThenInclude(o => o.Lines).Take(2).ToListAsync(cancel);
        if (found is not [var cod]) return Result.Refused<Taken>(new FieldError("parcel", OrderingTexts.NoSuchOrder()));
        if (cod.CollectedVnd is { } known && known != row.CollectedVnd)
            return Result.Refused<Taken>(new FieldError("collected", OrderingTexts.CodOther(known)));
        if (cod.RemittedVnd is { } paid && row.RemittedVnd is { } said && paid != said)
            return Result.Refused<Taken>(new FieldError("remitted", OrderingTexts.CodOther(paid)));
        var before = cod.State;
        var now = clock.GetUtcNow();
        if (cod.CollectedVnd is null)
        {
            var collected = await work.StepAsync(cod, c => c.Collect(row.CollectedVnd, $"list {row.Reference}".Trim(), now), cancel);
            if (!collected.Succeeded) return Result.Refused<Taken>(collected.Errors);
        }
        if (row.RemittedVnd is { } amount && cod.RemittedVnd is null)
        {
            var remitted = await work.StepAsync(cod, c => c.Remit(amount, row.Reference, now), cancel);
            if (!remitted.Succeeded) return Result.Refused<Taken>(remitted.Errors);
        }
        return Result.Ok(cod.State == before ? Taken.Repeated : Taken.Changed);
    }

    private static string ColumnOf(string field) => field switch
    {
        "CollectedVnd" => "collected",
        "RemittedVnd" => "remitted",
        "Reference" => "reference",
        "state" or "order" => "parcel",
        _ => field,
    };

    private enum Taken { Repeated, Changed }
}
