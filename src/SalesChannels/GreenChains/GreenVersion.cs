using Marketplace.Shared.Facts;

namespace Marketplace.SalesChannels.GreenChains;

/// <summary>A row of green.csv in one version: a producer is confirmed to run a circular or green value chain. Key: producer and day.</summary>
internal sealed class GreenVersion : FactVersion
{
    public required string ProducerCode { get; set; }

    /// <summary><see cref="DateOnly.MinValue"/> = always.</summary>
    public DateOnly ConfirmedOn { get; set; }

    public DateOnly? EndedOn { get; set; }
}
