using Marketplace.IntegrationTests.Databases;
using Marketplace.IntegrationTests.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Edge;

/// <summary>tests/attack asks every route that there is: its list is what is mapped.</summary>
public sealed class AttackRoutesTests : IDisposable
{
    private readonly RunningHost _host = new();

    [Fact]
    public void Attack_knows_every_route()
    {
        var mapped = _host.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .SelectMany(e => Methods(e).Select(m => $"{m,-4} /{e.RoutePattern.RawText!.TrimStart('/')}")).Distinct().Order(StringComparer.Ordinal).ToList();
        mapped.Count.ShouldBeGreaterThan(60, "the list comes from what is mapped");
        var file = Path.Combine(SeedData.Folder, "..", "tests", "attack", "routes.txt");
        File.ReadLines(file).Where(l => l.Length > 0 && l[0] != '#').ShouldBe(mapped, string.Join('\n', mapped));
    }

    private static IEnumerable<string> Methods(RouteEndpoint endpoint) =>
        (endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"]).Where(m => m != "HEAD");

    public void Dispose() => _host.Dispose();
}
