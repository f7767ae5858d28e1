using Microsoft.Extensions.Configuration;

namespace Marketplace.Ordering.Payments.Credits;

/// <summary>Section "BankWebhooks": whoever may tell of credits, by name, each with the secret that it signs with. None by default.</summary>
public sealed class BankWebhookOptions
{
    public const string Section = "BankWebhooks";
    public const int ShortestSecret = 32;

    private readonly Dictionary<string, string> _secrets;

    public BankWebhookOptions(IConfiguration configuration)
    {
        _secrets = configuration.GetSection(Section).GetChildren().Where(p => !string.IsNullOrEmpty(p["Secret"]))
            .ToDictionary(p => p.Key, p => p["Secret"]!, StringComparer.OrdinalIgnoreCase);
        if (_secrets.FirstOrDefault(s => s.Value.Length < ShortestSecret).Key is { } name)
            throw new InvalidOperationException($"{Section}:{name}:Secret has at least {ShortestSecret} characters.");
    }

    /// <summary>Names of those who may tell, in lower case.</summary>
    public IReadOnlyList<string> Providers => [.. _secrets.Keys.Select(k => k.ToLowerInvariant()).Order(StringComparer.Ordinal)];

    internal string? SecretOf(string provider) => _secrets.GetValueOrDefault(provider);
}
