using Marketplace.IntegrationTests.Databases;
using Marketplace.IntegrationTests.Programme;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Access;

/// <summary>What tests/attack sends hostile requests to is all that the product maps.</summary>
public sealed class AttackRoutesTests
{
    [Fact]
    public async Task Every_route_of_the_product_is_attacked()
    {
        await using var site = await ProgrammeSite.StartAsync(Engine.Sqlite);
        var mapped = site.Host.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .SelectMany(e => (e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"])
                .Select(method => $"{method,-4} /{e.RoutePattern.RawText!.TrimStart('/')}"))
            .Where(r => !r.StartsWith("HEAD", StringComparison.Ordinal)).Distinct().Order(StringComparer.Ordinal).ToList();
        var path = Path.Combine(SeedData.Folder, "..", "tests", "attack", "routes.txt");
        var attacked = File.ReadLines(path).Where(l => l.Length > 0 && l[0] != '#').ToList();
        mapped.Count.ShouldBeGreaterThan(100);
        mapped.Except(attacked).ShouldBeEmpty("not in tests/attack/routes.txt");
        attacked.Except(mapped).ShouldBeEmpty("in tests/attack/routes.txt, and no route");
    }
}
