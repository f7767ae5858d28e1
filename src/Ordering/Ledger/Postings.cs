using Marketplace.Ordering.Orders;
using Marketplace.Shared;

namespace Marketplace.Ordering.Ledger;

/// <summary>Makes the entries of one order, each with its unique key.</summary>
internal sealed class Postings(Order order, DateTimeOffset now)
{
    private readonly List<LedgerEntry> _entries = [];

    public IReadOnlyList<LedgerEntry> Entries => _entries;

    /// <summary>Adds nothing for nothing.</summary>
    /// <param name="source">The refund or step that it comes from, where the same line may have several.</param>
    public Postings Add(LedgerKind kind, LedgerParty against, long amountVnd, OrderLine? line = null, Guid? refund = null, Funder? funder = null,
        long? baseVnd = null, decimal? percent = null, string note = "", string source = "")
    {
        if (amountVnd == 0) return this;
        var place = string.Join(':', new[] { line?.Id.ToString("N"), refund?.ToString("N"), source }.Where(p => !string.IsNullOrEmpty(p)));
        _entries.Add(new LedgerEntry
        {
            Id = Guid.CreateVersion7(now),
            Key = $"{order.Id:N}:{kind}:{against}:{(funder is { } f ? f.ToString() : "-")}:{place}",
            ProducerCode = order.ProducerCode,
            OrderId = order.Id,
            OrderNumber = order.Number,
            OrderLineId = line?.Id,
            RefundId = refund,
            Kind = kind,
            Against = against,
            Funder = funder,
            AmountVnd = amountVnd,
            BaseVnd = baseVnd,
            Percent = percent,
            Day = now.VietnamDate(),
            PostedAt = now,
            Note = note,
        });
        return this;
    }
}
