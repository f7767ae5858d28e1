namespace Marketplace.Catalog.Geography;

/// <summary>One of the 34 provinces and cities since 01/07/2025 (Resolution 202/2025/QH15), as reference data.</summary>
public sealed class Province
{
    /// <summary>Two digits.</summary>
    public required string Code { get; set; }

    public required string Name { get; set; }

    /// <summary>The region in which fee tables count provinces together; empty where none does.</summary>
    public string Region { get; set; } = "";

    /// <summary>Names of the provinces that it was made of, ";" between; its own name is not among them.</summary>
    public string OldNames { get; set; } = "";
}
