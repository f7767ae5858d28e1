using Marketplace.Shared.Facts;

namespace Marketplace.SalesChannels.SalesPoints;

/// <summary>A row of points.csv in one version: a place that shows and sells OCOP products. Key: <see cref="Code"/>.</summary>
internal sealed class PointVersion : FactVersion
{
    public required string Code { get; set; }

    public required string Name { get; set; }

    /// <summary>One of the 13 reporting areas.</summary>
    public required string AreaCode { get; set; }

    /// <summary><see cref="DateOnly.MinValue"/> = always.</summary>
    public DateOnly OpenedOn { get; set; }

    public DateOnly? ClosedOn { get; set; }

    public string RegistrationNo { get; set; } = "";

    /// <summary>Codes with ";" between.</summary>
    public string ProductCodes { get; set; } = "";
}
