using System.ComponentModel.DataAnnotations;

namespace Marketplace.Web.Edge;

/// <summary>Section "Proxy".</summary>
public sealed class ProxyOptions : IValidatableObject
{
    /// <summary>Networks of the proxies in front, as 172.16.0.0/12; empty = none is believed.</summary>
    public IList<string> Networks { get; } = [];

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        Networks.Where(n => !System.Net.IPNetwork.TryParse(n, out _))
            .Select(n => new ValidationResult($"Proxy:Networks: \"{n}\" is no network of the form 172.16.0.0/12."));
}
