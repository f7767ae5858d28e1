namespace Marketplace.Ordering.Payments.VietQr;

/// <summary>What a buyer needs to pay one order by transfer.</summary>
public sealed record TransferRequest
{
    public required string OrderNumber { get; init; }

    /// <summary>Empty in a trial: there is no such bank.</summary>
    public required string BankName { get; init; }

    public required string Account { get; init; }

    public required string Holder { get; init; }

    public required long AmountVnd { get; init; }

    /// <summary>What is to stand in the transfer's text.</summary>
    public required string Text { get; init; }

    public required DateTimeOffset Until { get; init; }

    /// <summary>When the buyer said that it is made; null = not said.</summary>
    public required DateTimeOffset? SaidAt { get; init; }

    /// <summary>The drawn code, to be put into a page as it is.</summary>
    public required string Svg { get; init; }

    public required bool IsSample { get; init; }
}
