using Marketplace.Ordering.Payments.Cod;

namespace Marketplace.Ordering.Ledger;

/// <summary>Money paid at the door: from the buyer to the producer or its courier, from the courier to the producer; what was accepted as missing.</summary>
internal static class CodPostings
{
    public static IReadOnlyList<LedgerEntry> Of(CodCollection cod, DateTimeOffset now)
    {
        var post = new Postings(cod.Order, now);
        if (cod.CollectedVnd is { } collected)
        {
            post.Add(LedgerKind.Received, LedgerParty.Buyer, -collected);
            if (cod.Courier.Length > 0) post.Add(LedgerKind.Received, LedgerParty.Courier, collected, note: cod.Courier);
        }
        if (cod.RemittedVnd is { } remitted)
            post.Add(LedgerKind.Remitted, LedgerParty.Courier, -remitted, note: $"{cod.Courier} {cod.RemittanceReference}".Trim());
        if (cod.State != CodState.Settled) return post.Entries;
        post.Add(LedgerKind.Correction, LedgerParty.Buyer, -cod.BuyerShortVnd(), note: cod.SettledReason);
        post.Add(LedgerKind.Correction, LedgerParty.Courier, -cod.CourierShortVnd(), note: cod.SettledReason);
        return post.Entries;
    }
}
