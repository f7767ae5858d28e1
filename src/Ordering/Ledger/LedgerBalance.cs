namespace Marketplace.Ordering.Ledger;

/// <summary>
/// A producer's ledger at the end of a day: earnings − commission − refunds − withheld − paid out = balance, with what orders, collections and
/// payments say of the same. Amounts in whole đồng; deductions are positive.
/// </summary>
internal sealed class LedgerBalance
{
    public Guid Id { get; set; }

    public DateOnly Day { get; set; }

    public required string ProducerCode { get; set; }

    public int Entries { get; set; }

    public long EarningsVnd { get; set; }

    public long CommissionVnd { get; set; }

    public long RefundsVnd { get; set; }

    public long WithheldVnd { get; set; }

    public long PaidOutVnd { get; set; }

    public long BalanceVnd { get; set; }

    /// <summary>Of the balance, what buyers owe; negative = paid before the goods arrived.</summary>
    public long OfBuyersVnd { get; set; }

    public long OfCouriersVnd { get; set; }

    /// <summary>Of the balance, what the marketplace owes the producer; negative = the producer owes it.</summary>
    public long OfMarketplaceVnd { get; set; }

    /// <summary>The ledger less what orders say; 0 = it agrees.</summary>
    public long DifferenceVnd { get; set; }

    /// <summary>Where it does not agree: kinds with their difference.</summary>
    public string Fault { get; set; } = "";

    public DateTimeOffset CheckedAt { get; set; }
}
