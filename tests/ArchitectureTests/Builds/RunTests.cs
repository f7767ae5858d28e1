namespace Marketplace.ArchitectureTests.Builds;

/// <summary>What the build leaves out (decision 14) is not there.</summary>
public sealed class RunTests
{
    private static readonly string[] _webAssets = [".razor.css", ".razor.js", ".cshtml.css"];

    [Fact]
    public void No_project_has_web_assets_which_the_build_leaves_out()
    {
        var files = Repository.KeptFiles().Where(f => f.StartsWith("src/", StringComparison.Ordinal)).ToList();
        files.ShouldNotBeEmpty();
        files.Where(IsWebAsset).ShouldBeEmpty();
    }

    private static bool IsWebAsset(string file) =>
        file.Contains("/wwwroot/", StringComparison.Ordinal) || _webAssets.Any(a => file.EndsWith(a, StringComparison.Ordinal));
}
