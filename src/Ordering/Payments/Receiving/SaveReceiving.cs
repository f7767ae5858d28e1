using System.Globalization;
using Marketplace.Catalog.Producers;
using Marketplace.Mail;
using Marketplace.Ordering.Payments.VietQr;
using Marketplace.Shared;
using Marketplace.Shared.Transactions;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Payments.Receiving;

/// <summary>
/// Sets the bank account to which buyers of a producer transfer: for its owner alone, who gives the password again; every owner is told by
/// mail, and the audit keeps the last four places. Errors: Bin, AccountNumber, Holder, Password. What a demonstration account sets is
/// demonstration: no real order asks for money there, and it never stands over a real account.
/// </summary>
public sealed class SaveReceiving(
    DbContext db, ICurrentUser user, IOwnPassword password, TrialHand hand, IProducerStaff staff, IAudit audit, ISiteAddress site)
{
    /// <summary>The page on which it is changed.</summary>
    public const string Page = "/ban-hang/tai-khoan-nhan-tien";

    public async Task<Result> ExecuteAsync(string producerCode, ReceivingForm form, CancellationToken cancel)
    {
        if (!user.May(ProducerRight.Money, producerCode)) return Refused(ReceivingTexts.NotOwner());
        var read = ReadReceiving.Of(producerCode, form);
        if (read.Value is not { } account) return read;
        var confirmed = await password.ConfirmAsync(form.Password, cancel);
        if (!confirmed.Succeeded) return confirmed;
        account.IsSample = await hand.IsTrialAsync(producerCode, cancel);
        return await db.InTransactionAsync(c => SaveAsync(account, c), cancel);
    }

    private async Task<Result> SaveAsync(ProducerAccount account, CancellationToken cancel)
    {
        var known = await db.Set<ProducerAccount>().FindAsync([account.ProducerCode], cancel);
        if (account.IsSample && known is { IsSample: false }) return Refused(ReceivingTexts.TrialOverReal());
        var before = known is null ? "" : NoteOf(known);
        if (known is null) db.Add(account);
        else db.Entry(known).CurrentValues.SetValues(account);
        audit.Note("payment.account", $"producer:{account.ProducerCode}", before, NoteOf(account));
        await TellAsync(account, cancel);
        return Result.Ok();
    }

    private async Task TellAsync(ProducerAccount account, CancellationToken cancel)
    {
        var name = await db.Set<ProducerFact>().Where(p => p.Code == account.ProducerCode && p.IsLatest && !p.IsVoid)
            .OrderByDescending(p => p.TypeFrom).Select(p => p.Name).FirstAsync(cancel);
        var bank = Banks.Find(account.Bin)!.ShortName;
        foreach (var owner in await staff.ForAsync(account.ProducerCode, ProducerRight.Money, cancel))
        {
            if (account.IsSample && !owner.IsSample) continue;
            var reader = new LetterReader(owner.Email, CultureInfo.GetCultureInfo(owner.Language));
            db.Post(reader, ReceivingTexts.ChangedSubject(name), ReceivingTexts.ChangedText(name, account, bank, user.Name, site.Address + Page));
        }
    }

    private static string NoteOf(ProducerAccount account) => $"{account.Bin} …{AccountMask.Tail(account.AccountNumber)} {account.Holder}";

    private static Result Refused(Message message) => Result.Refused(new FieldError("", message));
}
