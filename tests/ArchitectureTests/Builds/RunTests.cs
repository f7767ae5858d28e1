using System.Xml.Linq;

namespace Marketplace.ArchitectureTests.Builds;

/// <summary>What a run leaves out of the build or begins early (decision 14) fits what is there.</summary>
public sealed class RunTests
{
    private static readonly string[] _webAssets = [".razor.css", ".razor.js", ".cshtml.css"];

    [Fact]
    public void The_page_that_the_compiler_is_woken_with_is_there()
    {
        var targets = XDocument.Load(Path.Combine(Repository.Root, "Directory.Build.targets"));
        var page = targets.Descendants("_Page").ShouldHaveSingleItem().Value.Replace("$(MSBuildThisFileDirectory)", Repository.Root + "/", StringComparison.Ordinal);
        File.Exists(page).ShouldBeTrue(page);
    }

    [Fact]
    public void No_project_has_web_assets_which_the_build_leaves_out()
    {
        var files = Repository.KeptFiles().Where(f => f.StartsWith("src/", StringComparison.Ordinal)).ToList();
        files.ShouldNotBeEmpty();
        files.Where(f => f.Contains("/wwwroot/", StringComparison.Ordinal) || _webAssets.Any(a => f.EndsWith(a, StringComparison.Ordinal))).ShouldBeEmpty();
    }
}
