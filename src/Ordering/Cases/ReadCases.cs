using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Cases;

/// <summary>From rows to what pages show.</summary>
internal static class ReadCases
{
    /// <summary>Those that go on first, of these whoever waits longest; then the latest.</summary>
    public static async Task<CaseListPage> PageAsync(this IQueryable<Case> cases, int page, CancellationToken cancel)
    {
        var rows = await cases.AsNoTracking().OrderBy(c => c.EndedAt != null).ThenBy(c => c.EndedAt == null ? c.DueAt : null)
            .ThenByDescending(c => c.OpenedAt).ThenBy(c => c.Id)
            .Skip((page - 1) * CaseListPage.PageSize).Take(CaseListPage.PageSize)
            .Select(c => new CaseListRow(
                c.Number, c.Line.ProductName, c.ProducerName, c.Kind, c.Reason, c.State, c.OpenedAt, c.DueAt, c.IsSample)).ToListAsync(cancel);
        return new CaseListPage(rows, await cases.CountAsync(cancel));
    }

    public static Task<Case?> FindAsync(this IQueryable<Case> cases, string number, CancellationToken cancel) => cases.AsNoTracking().AsSplitQuery()
        .Include(c => c.Moves).Include(c => c.Photos).Include(c => c.Line).ThenInclude(l => l.Order).ThenInclude(o => o.Group)
        .OrderBy(c => c.Id).SingleOrDefaultAsync(c => c.Number == number, cancel);

    public static CaseView ToView(this Case entry) => new()
    {
        Number = entry.Number,
        OrderNumber = entry.Line.Order.Number,
        LineId = entry.OrderLineId,
        ProductName = entry.Line.ProductName,
        ProductCode = entry.Line.ProductCode,
        PackLabel = entry.Line.PackLabel,
        ProducerName = entry.ProducerName,
        Kind = entry.Kind,
        Reason = entry.Reason,
        Words = entry.Words,
        Quantity = entry.Quantity,
        AmountVnd = entry.AmountVnd,
        GrantedVnd = entry.GrantedVnd,
        State = entry.State,
        OpenedAt = entry.OpenedAt,
        DueAt = entry.DueAt,
        Photos = entry.Photos.Count,
        IsSample = entry.IsSample,
        Moves = [.. entry.Moves.OrderBy(m => m.Number).Select(m => new CaseMoveView(m.To, m.Side, m.At, m.Reason, m.AmountVnd))],
    };

    /// <summary>For officers: the case and the goods, and nothing that tells who bought them.</summary>
    public static CaseView ToViewWithoutBuyer(this Case entry)
    {
        var buyer = entry.Line.Order.Group;
        var view = entry.ToView();
        return view with
        {
            OrderNumber = "",
            Words = HiddenBuyer.In(view.Words, buyer),
            Moves = [.. view.Moves.Select(m => m with { Reason = HiddenBuyer.In(m.Reason, buyer) })],
        };
    }
}
