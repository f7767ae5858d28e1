using Marketplace.Shared;
using Microsoft.Extensions.Options;

namespace Marketplace.Components;

/// <summary>As configured; during development where `dotnet run` serves.</summary>
internal sealed class SiteAddress(IOptions<SiteOptions> options) : ISiteAddress
{
    private const string DuringDevelopment = "http://localhost:5080";

    public string Address => options.Value.BaseUrl is { Length: > 0 } configured ? configured.TrimEnd('/') : DuringDevelopment;
}
