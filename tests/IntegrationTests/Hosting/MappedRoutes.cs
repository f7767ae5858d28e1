using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.IntegrationTests.Hosting;

/// <summary>What may be asked for by GET below a path, as it is mapped, and which of it an address opens.</summary>
internal sealed partial class MappedRoutes(IServiceProvider services, string below)
{
    private readonly (string Template, Regex Address, RouteEndpoint Endpoint)[] _all =
    [
        .. services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") ?? true)
            .Select(e => (Template: "/" + e.RoutePattern.RawText!.TrimStart('/'), e))
            .Where(r => r.Template == below || r.Template.StartsWith(below + "/", StringComparison.Ordinal))
            .Select(r => (r.Template, new Regex($@"\A{Parameter.Replace(r.Template, ValueOf)}\z"), r.e)),
    ];

    public IReadOnlyList<string> Templates => [.. _all.Select(r => r.Template).Distinct()];

    /// <returns>Of those that fit the one with the fewest names in it; null when none does.</returns>
    public string? TemplateOf(string address) => Of(address).Template;

    /// <summary>Nobody has to be signed in.</summary>
    public bool IsOpen(string address) => Of(address).Endpoint?.Metadata.GetMetadata<IAllowAnonymous>() is not null;

    private (string? Template, Regex? Address, RouteEndpoint? Endpoint) Of(string address)
    {
        var path = address.Split('?', '#')[0];
        return _all.Where(r => r.Address.IsMatch(path)).OrderBy(r => r.Template.Count(c => c == '{')).FirstOrDefault();
    }

    private static string ValueOf(Match parameter) => parameter.Value.Contains(":guid", StringComparison.Ordinal) ? "[0-9a-fA-F-]{32,36}" : "[^/]+";

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter { get; }
}
