namespace Marketplace.Ordering.Payments;

/// <summary>The producer's own bank account, to which buyers transfer. The marketplace holds nobody's money.</summary>
internal sealed class ProducerAccount
{
    public required string ProducerCode { get; set; }

    /// <summary>NAPAS number of the bank: six digits.</summary>
    public required string Bin { get; set; }

    public required string AccountNumber { get; set; }

    /// <summary>In capitals without marks, as banks write it.</summary>
    public required string Holder { get; set; }

    public bool IsSample { get; set; }
}
