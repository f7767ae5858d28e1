namespace Marketplace.SalesChannels.Reports.Monthly;

/// <summary>Somebody who is sent the summary of each month: leaders, who need no account for it.</summary>
internal sealed class ReportReader
{
    /// <summary>In lower case.</summary>
    public required string Address { get; init; }

    public DateTimeOffset AddedAt { get; init; }

    /// <summary>E-mail of the officer who put it on the list, to whom the reader turns.</summary>
    public required string AddedByName { get; init; }

    public bool IsSample { get; init; }
}
