namespace Marketplace.Ordering.Ledger;

/// <summary>A producer's ledger added up. Deductions are positive.</summary>
public sealed record LedgerSums
{
    internal static readonly LedgerSums None = Of([]);

    public required int Entries { get; init; }

    /// <summary>Sales, less what its own coupons took off, with shipping and accepted differences.</summary>
    public required long EarningsVnd { get; init; }

    public required long CommissionVnd { get; init; }

    public required long RefundsVnd { get; init; }

    public required long WithheldVnd { get; init; }

    /// <summary>What the producer has: from buyers, couriers and the marketplace, less what it paid back.</summary>
    public required long PaidOutVnd { get; init; }

    public required long OfBuyersVnd { get; init; }

    public required long OfCouriersVnd { get; init; }

    public required long OfMarketplaceVnd { get; init; }

    /// <summary>Sales, discounts and shipping alone, as orders say them.</summary>
    internal long SoldVnd { get; init; }

    internal long CommissionTakenVnd { get; init; }

    internal long ReceivedVnd { get; init; }

    internal long RemittedVnd { get; init; }

    internal long WithheldTakenVnd { get; init; }

    internal long RepaidVnd { get; init; }

    public long BalanceVnd => EarningsVnd - CommissionVnd - RefundsVnd - WithheldVnd - PaidOutVnd;

    internal static LedgerSums Of(IReadOnlyCollection<LedgerSum> sums)
    {
        long OfKinds(params LedgerKind[] kinds) => sums.Where(s => kinds.Contains(s.Kind)).Sum(s => s.Vnd);
        long OfParty(LedgerParty party) => sums.Where(s => s.Against == party).Sum(s => s.Vnd);
        return new LedgerSums
        {
            Entries = sums.Sum(s => s.Entries),
            EarningsVnd = OfKinds(LedgerKinds.Earnings),
            CommissionVnd = -OfKinds(LedgerKinds.Commission),
            RefundsVnd = -OfKinds(LedgerKind.Refund),
            WithheldVnd = -OfKinds(LedgerKinds.Withheld),
            PaidOutVnd = -OfKinds(LedgerKinds.PaidOut),
            OfBuyersVnd = OfParty(LedgerParty.Buyer),
            OfCouriersVnd = OfParty(LedgerParty.Courier),
            OfMarketplaceVnd = OfParty(LedgerParty.Marketplace),
            SoldVnd = OfKinds(LedgerKind.Sale, LedgerKind.Discount, LedgerKind.Shipping),
            CommissionTakenVnd = -OfKinds(LedgerKind.Commission),
            ReceivedVnd = -sums.Where(s => s is { Kind: LedgerKind.Received, Against: LedgerParty.Buyer }).Sum(s => s.Vnd),
            RemittedVnd = -OfKinds(LedgerKind.Remitted),
            WithheldTakenVnd = -OfKinds(LedgerKind.WithheldTax),
            RepaidVnd = OfKinds(LedgerKind.Repaid),
        };
    }
}

internal sealed record LedgerSum(LedgerKind Kind, LedgerParty Against, int Entries, long Vnd);

/// <summary>What orders, collections and tax lines say of the same, without the ledger.</summary>
internal sealed record OrderSums(long SoldVnd, long CommissionVnd, long ReceivedVnd, long RemittedVnd, long WithheldVnd, long RepaidVnd)
{
    public static readonly OrderSums None = new(0, 0, 0, 0, 0, 0);

    /// <summary>Where the ledger says something else, and by how much it says more.</summary>
    public IReadOnlyList<(string Name, long Vnd)> Against(LedgerSums posted) =>
    [
        .. new (string Name, long Vnd)[]
        {
            ("sold", posted.SoldVnd - SoldVnd), ("commission", posted.CommissionTakenVnd - CommissionVnd), ("received", posted.ReceivedVnd - ReceivedVnd),
            ("remitted", posted.RemittedVnd - RemittedVnd), ("withheld", posted.WithheldTakenVnd - WithheldVnd), ("repaid", posted.RepaidVnd - RepaidVnd),
            ("sides", posted.OfBuyersVnd + posted.OfCouriersVnd + posted.OfMarketplaceVnd - posted.BalanceVnd),
        }.Where(d => d.Vnd != 0),
    ];
}
