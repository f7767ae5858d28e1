using System.ComponentModel.DataAnnotations;

namespace Marketplace.Components;

/// <summary>Section "Site".</summary>
public sealed class SiteOptions : IValidatableObject
{
    /// <summary>The public address in links, the sitemap and structured data; empty = as the request was made.</summary>
    public string BaseUrl { get; set; } = "";

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (BaseUrl.Length > 0 && !(Uri.TryCreate(BaseUrl, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"))
            yield return new ValidationResult("Site:BaseUrl is no address of the form https://cho.example.");
    }
}
