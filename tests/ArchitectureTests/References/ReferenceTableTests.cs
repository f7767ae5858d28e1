namespace Marketplace.ArchitectureTests.References;

public sealed class ReferenceTableTests
{
    private const string Table = """
        text
        | project | what | references |
        |---|---|---|
        | Shared | x | |
        | Catalog | y | Shared |
        | Web | z | all |

        | other | table | here |
        """;

    [Fact]
    public void Table_in_the_readme_and_the_project_files_say_the_same()
    {
        var said = ReferenceTable.FromReadme(File.ReadAllText(Path.Combine(Repository.Source, "README.md")));
        var done = Repository.SourceFiles("*.csproj")
            .ToDictionary(f => Path.GetFileNameWithoutExtension(f), f => ReferenceTable.FromProject(File.ReadAllText(f)));
        said.ShouldNotBeEmpty();
        done.ShouldNotBeEmpty();
        ReferenceTable.Differences(said, done).ShouldBeEmpty();
    }

    [Fact]
    public void Every_project_in_src_is_in_the_solution()
    {
        var solution = File.ReadAllText(Path.Combine(Repository.Root, "Marketplace.sln")).Replace('\\', '/');
        var projects = Repository.SourceFiles("*.csproj").Select(f => Path.GetRelativePath(Repository.Root, f).Replace('\\', '/')).ToList();
        projects.ShouldNotBeEmpty();
        projects.Where(p => !solution.Contains(p, StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void Table_that_fits_has_no_difference() =>
        ReferenceTable.Differences(ReferenceTable.FromReadme(Table), Done(("Shared", []), ("Catalog", ["Shared"]), ("Web", ["Shared", "Catalog"])))
            .ShouldBeEmpty();

    [Fact]
    public void Planted_differences_are_found_in_both_directions()
    {
        var said = ReferenceTable.FromReadme(Table);
        ReferenceTable.Differences(said, Done(("Shared", ["Catalog"]), ("Catalog", ["Shared"]), ("Web", ["Shared", "Catalog"])))
            .ShouldBe(["Shared references Catalog, the table does not say so"]);
        ReferenceTable.Differences(said, Done(("Shared", []), ("Catalog", []), ("Web", ["Shared", "Catalog"])))
            .ShouldBe(["Catalog does not reference Shared, the table says so"]);
        ReferenceTable.Differences(said, Done(("Shared", []), ("Catalog", ["Shared"]), ("Web", ["Shared"])))
            .ShouldBe(["Web does not reference Catalog, the table says so"]);
        ReferenceTable.Differences(said, Done(("Shared", []), ("Catalog", ["Shared"]), ("Web", ["Shared", "Catalog"]), ("New", [])))
            .ShouldBe(["New is in src but not in the table"]);
        ReferenceTable.Differences(said, Done(("Shared", []), ("Web", ["Shared", "Catalog"]))).ShouldBe(["Catalog is in the table but not in src"]);
    }

    [Fact]
    public void References_are_read_from_a_project_file() =>
        ReferenceTable.FromProject(
            """<Project><ItemGroup><ProjectReference Include="../Shared/Shared.csproj" /><PackageReference Include="X" /></ItemGroup></Project>""")
            .ShouldBe(["Shared"]);

    private static Dictionary<string, IReadOnlySet<string>> Done(params (string Project, string[] References)[] projects) =>
        projects.ToDictionary(p => p.Project, p => (IReadOnlySet<string>)p.References.ToHashSet());
}
