using Marketplace.Ordering.Payments.VietQr;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Payments.Receiving;

/// <summary>A producer's receiving account for its owner, with the code that a buyer would scan, without a sum.</summary>
public sealed class GetReceiving(DbContext db, ICurrentUser user)
{
    /// <summary>Stands in the text of the code that is only looked at.</summary>
    private const string Purpose = "KIEM TRA TAI KHOAN";

    /// <returns>Null when there is none, or for who is not the owner.</returns>
    public async Task<ReceivingView?> ExecuteAsync(string producerCode, CancellationToken cancel)
    {
        var account = await db.Set<ProducerAccount>().AsNoTracking().OwnedBy(user, ProducerRight.Money, a => a.ProducerCode)
            .SingleOrDefaultAsync(a => a.ProducerCode == producerCode, cancel);
        return account is null ? null : new ReceivingView
        {
            Bin = account.Bin,
            BankName = Banks.Find(account.Bin)?.ShortName ?? account.Bin,
            AccountNumber = account.AccountNumber,
            Holder = account.Holder,
            IsSample = account.IsSample,
            Svg = DrawVietQr.Svg(Payload(account)),
        };
    }

    private static VietQrPayload Payload(ProducerAccount account) => account.IsSample
        ? new VietQrPayload { Bin = SampleAccount.Bin, Account = SampleAccount.Number, Purpose = GetTransferRequest.SampleMark }
        : new VietQrPayload { Bin = account.Bin, Account = account.AccountNumber, Purpose = Purpose };
}

public sealed record ReceivingView
{
    public required string Bin { get; init; }

    public required string BankName { get; init; }

    public required string AccountNumber { get; init; }

    public required string Holder { get; init; }

    /// <summary>Set by a demonstration account: the code names no bank.</summary>
    public required bool IsSample { get; init; }

    /// <summary>The drawn code, to be put into a page as it is.</summary>
    public required string Svg { get; init; }
}
