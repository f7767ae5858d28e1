using System.ComponentModel.DataAnnotations;

namespace Marketplace.Search.Elastic;

/// <summary>Configuration under Search:Elasticsearch. Without <see cref="Url"/> the embedded engine searches alone.</summary>
public sealed class ElasticOptions : IValidatableObject
{
    public const string Section = "Search:Elasticsearch";

    /// <summary>Address of the server; of a cluster those of several nodes, commas between.</summary>
    public string Url { get; init; } = "";

    public string ApiKey { get; init; } = "";

    public string Username { get; init; } = "";

    public string Password { get; init; } = "";

    /// <summary>SHA-256 of the server's certificate in hex, to pin it; empty: the system decides.</summary>
    [RegularExpression("^([0-9A-Fa-f]{2}:?){32}$", ErrorMessage = "Not a SHA-256 in hex: 64 digits, colons between the pairs or not.")]
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

    /// <summary>How long a reader waits.</summary>
    internal TimeSpan Timeout => TimeSpan.FromMilliseconds(TimeoutMilliseconds);

    /// <summary>Of several nodes one that does not even take the connection leaves time to ask another within the same search.</summary>
    internal TimeSpan ConnectTimeout => Addresses().Count > 1 ? Timeout / 4 : Timeout;

    public bool IsConfigured => Url.Length > 0;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        Faults().Select(fault => new ValidationResult(fault, [nameof(Url)]));

    /// <exception cref="InvalidOperationException">One is no address. It is not repeated, as it may hold a password.</exception>
    internal IReadOnlyList<Uri> Addresses() =>
        Faults().FirstOrDefault() is { } fault ? throw new InvalidOperationException(fault) : [.. Texts().Select(Address).OfType<Uri>()];

    private IEnumerable<string> Faults() => Texts().Select(Address).Index().Where(a => a.Item is null).Select(a =>
        $"{Section}:Url, address {a.Index + 1}: not of the form http://localhost:9200, without user name and password (they are settings of their own).");

    private string[] Texts() => Url.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static Uri? Address(string text) =>
        Uri.TryCreate(text.TrimEnd('/') + "/", UriKind.Absolute, out var address) && address is { Scheme: "http" or "https", UserInfo.Length: 0 }
            ? address : null;
}
