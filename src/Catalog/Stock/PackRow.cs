using Marketplace.Shared;

namespace Marketplace.Catalog.Stock;

/// <summary>A pack in the list of its producer.</summary>
public sealed record PackRow
{
    public required Guid VariantId { get; init; }

    public required string ProductName { get; init; }

    public required string ProducerName { get; init; }

    public required string Label { get; init; }

    public required long PriceVnd { get; init; }

    public required int OnHand { get; init; }

    public required int? LowStockAt { get; init; }

    public required int? Grams { get; init; }

    /// <summary>Price and stock are demonstration data, and stay it.</summary>
    public required bool IsSample { get; init; }

    public bool IsLow => OnHand <= (LowStockAt ?? 0);

    public PackNumbers Numbers => new(PriceVnd, OnHand, LowStockAt, Grams);
}

/// <param name="Count">On all pages together.</param>
public sealed record PackPage(IReadOnlyList<PackRow> Rows, int Count)
{
    public int LastPage => PageCount.Of(Count, ListPacks.PageSize);
}

/// <summary>What the person saved last, to be taken back.</summary>
public sealed record LastEdit(Guid BatchId, DateTimeOffset EditedAt, IReadOnlyList<LastEditLine> Lines);

public sealed record LastEditLine(string ProductName, string Label, long PriceBefore, long PriceAfter, int OnHandBefore, int OnHandAfter);
