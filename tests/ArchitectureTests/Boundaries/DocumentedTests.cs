using System.Xml.Linq;

namespace Marketplace.ArchitectureTests.Boundaries;

public sealed class DocumentedTests
{
    [Fact]
    public void Every_public_use_case_and_module_says_what_it_does()
    {
        var shown = Repository.Assemblies.SelectMany(a => a.GetExportedTypes()).Where(IsShown).ToList();
        shown.ShouldNotBeEmpty();
        shown.Where(t => !HasSummary(DocumentOf(t), t.FullName!)).Select(t => t.FullName).ShouldBeEmpty();
    }

    [Fact]
    public void Planted_silence_is_found()
    {
        var document = XDocument.Parse(
            "<doc><members><member name=\"T:Said\"><summary>What.</summary></member><member name=\"T:Empty\"><summary> </summary></member></members></doc>");
        HasSummary(document, "Said").ShouldBeTrue();
        HasSummary(document, "Empty").ShouldBeFalse();
        HasSummary(document, "Missing").ShouldBeFalse();
    }

    private static bool IsShown(Type type) =>
        type.IsClass
            && (type.GetMethods().Any(m => m.Name == "ExecuteAsync" && m.DeclaringType == type)
            || type.IsAbstract && type.IsSealed && type.Name.EndsWith("Module", StringComparison.Ordinal));

    private static XDocument DocumentOf(Type type)
    {
        var document = Path.ChangeExtension(type.Assembly.Location, "xml");
        File.Exists(document)
            .ShouldBeTrue(
                $"{Path.GetFileName(document)} is missing: documents come with the build of the solution, `dotnet build Marketplace.sln` (decision 14).");
        return XDocument.Load(document);
    }

    private static bool HasSummary(XDocument document, string type) => document.Descendants("member")
        .Any(m => m.Attribute("name")?.Value == "T:" + type && !string.IsNullOrWhiteSpace(m.Element("summary")?.Value));
}
