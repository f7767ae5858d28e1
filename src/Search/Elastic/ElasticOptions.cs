using System.ComponentModel.DataAnnotations;

namespace Marketplace.Search.Elastic;

/// <summary>Configuration under Search:Elasticsearch. Without <see cref="Url"/> the embedded engine searches alone.</summary>
public sealed class ElasticOptions
{
    public const string Section = "Search:Elasticsearch";

    /// <summary>Address of the server; of a cluster those of several nodes, commas between.</summary>
    public string Url { get; init; } = "";

    public string ApiKey { get; init; } = "";

    public string Username { get; init; } = "";

    public string Password { get; init; } = "";

    /// <summary>SHA-256 of the server's certificate in hex, to pin it; empty: the system decides.</summary>
    public string CertificateFingerprint { get; init; } = "";

    /// <summary>Alias that is searched; its indexes are named after it. Several shops on one cluster take several.</summary>
    [RegularExpression("^[a-z0-9][a-z0-9-]{0,60}$")]
    public string Index { get; init; } = "ocop-products";

    /// <summary>A search that takes longer is answered by the embedded engine.</summary>
    [Range(50, 10_000)]
    public int TimeoutMilliseconds { get; init; } = 1000;

    /// <summary>Copies of the index on other nodes.</summary>
    [Range(0, 5)]
    public int Replicas { get; init; }

    /// <summary>Of several nodes one that does not even take the connection leaves time to ask another within the same search.</summary>
    internal TimeSpan ConnectTimeout => TimeSpan.FromMilliseconds(Addresses().Count > 1 ? TimeoutMilliseconds / 4 : TimeoutMilliseconds);

    public bool IsConfigured => Url.Length > 0;

    /// <exception cref="InvalidOperationException">One is no address. It is not repeated, as it may hold a password.</exception>
    internal IReadOnlyList<Uri> Addresses() => [.. Url.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select((text, i) =>
        Uri.TryCreate(text.TrimEnd('/') + "/", UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.UserInfo.Length == 0
            ? address : throw new InvalidOperationException(
                $"{Section}:Url, address {i + 1}: not of the form http://localhost:9200, without user name and password (they are settings of their own)."))];
}
