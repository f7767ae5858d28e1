using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Payments.Cod;

/// <summary>
/// Money paid at the door of the person's producers: sums and differences for each courier, and the parcels that are not settled. Trials are
/// in no sum.
/// </summary>
public sealed class ListCod(DbContext db, ICurrentUser user)
{
    public const int PageSize = 30;

    public async Task<IReadOnlyList<CourierDifference>> ReportAsync(CancellationToken cancel)
    {
        var rows = await Own().Where(c => !c.IsSample && c.State != CodState.Returned).GroupBy(c => new { c.ProducerCode, c.Courier })
            .Select(g => new
            {
                g.Key.ProducerCode, g.Key.Courier, Parcels = g.Count(), Expected = g.Sum(c => c.ExpectedVnd),
                Unknown = g.Count(c => c.CollectedVnd == null), UnknownVnd = g.Sum(c => c.CollectedVnd == null ? c.ExpectedVnd : 0),
                Collected = g.Sum(c => c.CollectedVnd ?? 0), Remitted = g.Sum(c => c.RemittedVnd ?? 0),
                Held = g.Sum(c => c.State == CodState.Collected && c.Courier != "" ? c.CollectedVnd ?? 0 : 0),
            }).ToListAsync(cancel);
        return
        [
            .. rows.OrderBy(r => r.ProducerCode, StringComparer.Ordinal).ThenBy(r => r.Courier, StringComparer.Ordinal).Select(r => new CourierDifference
            {
                ProducerCode = r.ProducerCode, Courier = r.Courier, Parcels = r.Parcels, ExpectedVnd = r.Expected, UnknownParcels = r.Unknown,
                UnknownVnd = r.UnknownVnd, CollectedVnd = r.Collected, RemittedVnd = r.Remitted, HeldVnd = r.Held,
            }),
        ];
    }

    /// <param name="page">From 1.</param>
    public async Task<CodPage> ExecuteAsync(bool isOpen, int page, CancellationToken cancel)
    {
        var rows = isOpen
            ? Own().Where(c => c.State != CodState.Settled && c.State != CodState.Returned)
            : Own().Where(c => c.State == CodState.Settled || c.State == CodState.Returned);
        var count = await rows.CountAsync(cancel);
        var found = await rows.OrderBy(c => c.ExpectedAt).ThenBy(c => c.OrderNumber).Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(cancel);
        return new CodPage([.. found.Select(ViewOf)], count);
    }

    /// <returns>Null when it is not one of the person's, or is paid another way, or has not left.</returns>
    public async Task<CodView?> FindAsync(string orderNumber, CancellationToken cancel) =>
        await Own().SingleOrDefaultAsync(c => c.OrderNumber == orderNumber, cancel) is { } cod ? ViewOf(cod) : null;

    private IQueryable<CodCollection> Own() => db.Set<CodCollection>().AsNoTracking().OwnedBy(user, ProducerRight.Orders, c => c.ProducerCode);

    private static CodView ViewOf(CodCollection c) => new()
    {
        OrderNumber = c.OrderNumber, Courier = c.Courier, TrackingCode = c.TrackingCode, State = c.State, ExpectedVnd = c.ExpectedVnd,
        CollectedVnd = c.CollectedVnd, CollectedBy = c.CollectedBy, RemittedVnd = c.RemittedVnd, RemittanceReference = c.RemittanceReference,
        SettledReason = c.SettledReason, ExpectedAt = c.ExpectedAt, IsSample = c.IsSample,
    };
}

/// <summary>What one courier collected for one producer, and what is missing. Whole đồng.</summary>
public sealed record CourierDifference
{
    public required string ProducerCode { get; init; }

    /// <summary>Empty = the producer itself.</summary>
    public required string Courier { get; init; }

    public required int Parcels { get; init; }

    public required long ExpectedVnd { get; init; }

    /// <summary>Of these nobody has said what was collected.</summary>
    public required int UnknownParcels { get; init; }

    public required long UnknownVnd { get; init; }

    public required long CollectedVnd { get; init; }

    public required long RemittedVnd { get; init; }

    /// <summary>Collected, and not yet paid to the producer.</summary>
    public required long HeldVnd { get; init; }

    /// <summary>Expected of the parcels that were paid, less what buyers paid.</summary>
    public long BuyerDifferenceVnd => ExpectedVnd - UnknownVnd - CollectedVnd;

    /// <summary>Of what couriers have accounted for, the part that they did not pay.</summary>
    public long CourierDifferenceVnd => Courier.Length == 0 ? 0 : CollectedVnd - HeldVnd - RemittedVnd;
}

public sealed record CodPage(IReadOnlyList<CodView> Rows, int Count)
{
    public int LastPage => PageCount.Of(Count, ListCod.PageSize);
}

public sealed record CodView
{
    public required string OrderNumber { get; init; }

    public required string Courier { get; init; }

    public required string TrackingCode { get; init; }

    public required CodState State { get; init; }

    public required long ExpectedVnd { get; init; }

    public required long? CollectedVnd { get; init; }

    public required string CollectedBy { get; init; }

    public required long? RemittedVnd { get; init; }

    public required string RemittanceReference { get; init; }

    public required string SettledReason { get; init; }

    public required DateTimeOffset ExpectedAt { get; init; }

    public required bool IsSample { get; init; }
}
