using System.Xml.Linq;

namespace Marketplace.ArchitectureTests.Builds;

/// <summary>A version that no project asks for is a promise nobody keeps.</summary>
public sealed class PackageTests
{
    [Fact]
    public void Every_package_version_is_used()
    {
        var versions = Named(["Directory.Packages.props"], "PackageVersion");
        var used = Named(Repository.KeptFiles().Where(f => f.EndsWith(".csproj", StringComparison.Ordinal)), "PackageReference");
        used.ShouldNotBeEmpty();
        versions.Except(used).ShouldBeEmpty();
    }

    private static HashSet<string> Named(IEnumerable<string> files, string element) =>
        [.. files.SelectMany(f => Elements(f, element)).Select(e => e.Attribute("Include")?.Value).OfType<string>()];

    private static IEnumerable<XElement> Elements(string file, string name) => XDocument.Load(Path.Combine(Repository.Root, file)).Descendants(name);
}
