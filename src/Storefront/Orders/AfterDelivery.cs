using Marketplace.Ordering.Cases;
using Marketplace.Ordering.Orders;
using Marketplace.Ordering.Reviews;

namespace Marketplace.Storefront.Orders;

/// <summary>What a buyer may do with the lines of a checkout, and has done.</summary>
/// <param name="Reviewable">Lines that may be reviewed now.</param>
/// <param name="Askable">Lines that may be cancelled, sent back or complained of now.</param>
public sealed record AfterDelivery(
    IReadOnlySet<Guid> Reviewable, IReadOnlyDictionary<Guid, AskableLine> Askable, ILookup<Guid, BuyerCaseRow> Cases)
{
    public static AfterDelivery None { get; } =
        new(new HashSet<Guid>(), new Dictionary<Guid, AskableLine>(), Array.Empty<BuyerCaseRow>().ToLookup(c => c.LineId));

    public static async Task<AfterDelivery> ReadAsync(ListReviewable reviews, GetBuyerCases cases, OrderKey key, CancellationToken cancel) => new(
        await reviews.ExecuteAsync(key, cancel), await cases.AskableAsync(key, cancel), (await cases.ListAsync(key, cancel)).ToLookup(c => c.LineId));
}
