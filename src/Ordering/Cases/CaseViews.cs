using Marketplace.Shared;

namespace Marketplace.Ordering.Cases;

/// <summary>A case as a side sees it. Amounts in whole đồng.</summary>
public sealed record CaseView
{
    public required string Number { get; init; }

    /// <summary>Empty for an officer.</summary>
    public required string OrderNumber { get; init; }

    public required Guid LineId { get; init; }

    public required string ProductName { get; init; }

    public required string ProductCode { get; init; }

    public required string PackLabel { get; init; }

    public required string ProducerName { get; init; }

    public required CaseKind Kind { get; init; }

    public required CaseReason Reason { get; init; }

    /// <summary>The buyer's; for an officer without what tells who that is.</summary>
    public required string Words { get; init; }

    public required int Quantity { get; init; }

    /// <summary>What was paid for the packs.</summary>
    public required long AmountVnd { get; init; }

    public required long? GrantedVnd { get; init; }

    public required CaseState State { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }

    public required DateTimeOffset? DueAt { get; init; }

    /// <summary>How many there are, numbered from 1.</summary>
    public required int Photos { get; init; }

    public required bool IsSample { get; init; }

    public required IReadOnlyList<CaseMoveView> Moves { get; init; }
}

public sealed record CaseMoveView(CaseState To, CaseSide Side, DateTimeOffset At, string Reason, long? AmountVnd);

public sealed record CaseListRow(
    string Number, string ProductName, string ProducerName, CaseKind Kind, CaseReason Reason, CaseState State, DateTimeOffset OpenedAt,
    DateTimeOffset? DueAt, bool IsSample);

/// <param name="Count">On all pages together.</param>
public sealed record CaseListPage(IReadOnlyList<CaseListRow> Rows, int Count)
{
    public const int PageSize = 20;

    public int LastPage => PageCount.Of(Count, PageSize);
}
