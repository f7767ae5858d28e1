using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Payments.Credits;

/// <param name="Taken">Credits that were new.</param>
/// <param name="Repeated">Known already; nothing happened.</param>
/// <param name="Confirmed">New ones that paid an order; the rest of them waits in review.</param>
public sealed record StatementReport(int Taken, int Repeated, int Confirmed, IReadOnlyList<StatementFault> Faults);

/// <summary>
/// Takes each credit of a producer's statement (columns: see StatementFile), for its own account alone. Bad rows are named and left out;
/// the same file again changes nothing. Errors: account (not the person's, or none given), file.
/// </summary>
public sealed class ImportStatement(DbContext db, ICurrentUser user, TakeCredit take)
{
    public async Task<Result<StatementReport>> ExecuteAsync(string producerCode, Stream file, CancellationToken cancel)
    {
        if (!user.May(ProducerRight.Orders, producerCode)) return Refused("account", OrderingTexts.NoAccount());
        if (await ReadAsync(file, cancel) is not { } content) return Refused("file", OrderingTexts.StatementTooLong(StatementFile.MostRows));
        var read = StatementFile.Read(content);
        if (!read.Succeeded) return Result.Refused<StatementReport>(read.Errors);

        var own = await ReceivingAccount.OfAsync(db, producerCode, isSample: false, cancel);
        var trial = await ReceivingAccount.OfAsync(db, producerCode, isSample: true, cancel);
        var (rows, faults) = read.Value;
        var foreign = rows.Where(r => r.Account != own?.Number && r.Account != trial!.Number).ToList();
        var taken = new List<TakenCredit>();
        foreach (var row in rows.Except(foreign))
            taken.Add(await take.ExecuteAsync(CreditOf(row, row.Account == own?.Number ? own : trial!, producerCode), cancel));
        return Result.Ok(new StatementReport(
            taken.Count(t => !t.IsRepeat), taken.Count(t => t.IsRepeat), taken.Count(t => t is { IsRepeat: false, Kind: CreditKind.Exact }),
            [.. faults.Concat(foreign.Select(r => new StatementFault(r.Line, "account", OrderingTexts.StatementAccount()))).OrderBy(f => f.Line)]));
    }

    /// <summary>Null when it is too large; no more than that is read.</summary>
    private static async Task<byte[]?> ReadAsync(Stream file, CancellationToken cancel)
    {
        var content = new byte[StatementFile.MostBytes + 1];
        var length = await file.ReadAtLeastAsync(content, content.Length, throwOnEndOfStream: false, cancel);
        return length > StatementFile.MostBytes ? null : content[..length];
    }

    private static IncomingCredit CreditOf(StatementRow row, ReceivingAccount account, string producerCode) => new()
    {
        Source = "statement",
        TransactionId = $"{account.Bin}:{account.Number}:{row.Reference}",
        Bin = account.Bin,
        AccountNumber = account.Number,
        BankReference = row.Reference,
        ProducerCode = producerCode,
        AmountVnd = row.AmountVnd,
        Text = row.Text,
        PaidAt = row.PaidAt,
    };

    private static Result<StatementReport> Refused(string field, Message message) => Result.Refused<StatementReport>(new FieldError(field, message));
}
