using Marketplace.Catalog.Geography;
using Marketplace.Catalog.Producers;
using Marketplace.Media.Files;
using Marketplace.Ordering.Orders;
using Marketplace.Ordering.Reviews;
using Marketplace.Shared;
using Marketplace.Shared.Transactions;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Cases;

/// <param name="Key">What opens the buyer's checkout.</param>
/// <param name="Photos">Private files that were stored for <see cref="OpenCase.OwnerOf"/>, at most three.</param>
public sealed record OpenCaseCommand(
    OrderKey Key, Guid LineId, CaseKind Kind, CaseReason? Reason, int Quantity, string Words, IReadOnlyList<Guid> Photos);

/// <summary>
/// A buyer asks about packs of one line. Cancelling is asked for after the producer has taken the order and before anything of the line
/// left; sending back and complaining have their days after delivery (<see cref="CaseLimits"/>). Of one line one case goes on at a time.
/// Errors: line (not theirs, too late, or a case goes on), Reason, Quantity, Words (10-1,000 characters), Photos.
/// </summary>
public sealed class OpenCase(DbContext db, CaseWork work, GeographyBook geography, ICurrentActor who, IAudit audit, TimeProvider clock)
{
    public const int MostPhotos = 3;

    /// <summary>Whose a photo is until and after the case is opened.</summary>
    public static string OwnerOf(OrderKey key) => $"checkout:{key.GroupNumber}";

    /// <returns>The number of the case.</returns>
    public async Task<Result<string>> ExecuteAsync(OpenCaseCommand command, CancellationToken cancel)
    {
        try
        {
            return await db.InTransactionAsync(c => OpenAsync(command, c), cancel);
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            if (await db.Set<Case>().AnyAsync(c => c.OrderLineId == command.LineId && c.EndedAt == null, cancel))
                return Refused("line", OrderingTexts.CaseGoesOn());
            throw;
        }
    }

    private async Task<Result<string>> OpenAsync(OpenCaseCommand command, CancellationToken cancel)
    {
        var line = await command.Key.GroupsOf(db).SelectMany(g => g.Orders).SelectMany(o => o.Lines).Include(l => l.Order)
            .SingleOrDefaultAsync(l => l.Id == command.LineId, cancel);
        if (line is null) return Refused("line", OrderingTexts.NoSuchLine());
        var now = clock.GetUtcNow();
        if (!CaseOffers.Of(line.Order, line, now).Contains(command.Kind)) return Refused("line", OrderingTexts.CaseTooLate());
        if (await db.Set<Case>().AnyAsync(c => c.OrderLineId == line.Id && c.EndedAt == null, cancel)) return Refused("line", OrderingTexts.CaseGoesOn());
        var words = ReviewText.Tidy(command.Words);
        if (Check(command, line, words) is { Count: > 0 } errors) return Result.Refused<string>(errors);

        var producer = await KnownProducer.FindAsync(db, geography, line.Order.ProducerCode, now.VietnamDate(), cancel);
        var entry = CaseOf(command, line, words, producer, now);
        if (!await KeepPhotosAsync(entry, command, cancel)) return Refused(nameof(command.Photos), OrderingTexts.PhotoGone());
        db.Add(entry);
        audit.Note("case.opened", $"case:{entry.Number}", "", $"{line.Order.Number} {entry.Kind} {entry.Reason}");
        work.Announce(entry);
        return Result.Ok(entry.Number);
    }

    private static List<FieldError> Check(OpenCaseCommand command, OrderLine line, string words)
    {
        var errors = new List<FieldError>();
        if (command.Reason is not { } reason || !CaseReasons.Of(command.Kind).Contains(reason))
            errors.Add(new FieldError(nameof(command.Reason), OrderingTexts.Choice()));
        if (command.Quantity < 1 || command.Quantity > line.OpenQuantity)
            errors.Add(new FieldError(nameof(command.Quantity), OrderingTexts.CaseQuantity(line.OpenQuantity)));
        if (ReviewText.Check(nameof(command.Words), words) is { } fault) errors.Add(fault);
        if (command.Photos.Count > MostPhotos) errors.Add(new FieldError(nameof(command.Photos), OrderingTexts.TooManyPhotos(MostPhotos)));
        return errors;
    }

    private Case CaseOf(OpenCaseCommand command, OrderLine line, string words, KnownProducer? producer, DateTimeOffset now)
    {
        var entry = new Case
        {
            Id = Guid.CreateVersion7(now),
            Number = OrderNumber.New(now).Replace("HT", "KN", StringComparison.Ordinal),
            OrderId = line.OrderId,
            OrderLineId = line.Id,
            ProducerCode = line.Order.ProducerCode,
            ProducerName = line.Order.ProducerName,
            Area = producer?.Area ?? GeographyBook.Unknown,
            Commune = producer?.Commune ?? GeographyBook.Unknown,
            Kind = command.Kind,
            Reason = command.Reason!.Value,
            Words = words,
            Quantity = command.Quantity,
            AmountVnd = LineShare.Paid(line, line.Order, command.Quantity),
            OpenedAt = now,
            DueAt = CaseLimits.On(now.VietnamDate()).DueAfter(CaseState.Open, now),
            IsSample = line.IsSample,
        };
        entry.AddMove(null, CaseState.Open, CaseSide.Buyer, new Step(who.Actor, now, CancellationToken.None), "");
        return entry;
    }

    private async Task<bool> KeepPhotosAsync(Case entry, OpenCaseCommand command, CancellationToken cancel)
    {
        foreach (var file in command.Photos.Distinct())
        {
            if (!await db.KeepFileAsync(file, OwnerOf(command.Key), cancel)) return false;
            entry.Photos.Add(new CasePhoto { CaseId = entry.Id, Position = entry.Photos.Count + 1, FileId = file, IsSample = entry.IsSample });
        }
        return true;
    }

    private static Result<string> Refused(string field, Message why) => Result.Refused<string>(new FieldError(field, why));
}
