using ArchUnitNET.Domain;
using Marketplace.ArchitectureTests.References;
using Marketplace.Data;
using Microsoft.EntityFrameworkCore;
using Assembly = System.Reflection.Assembly;

namespace Marketplace.ArchitectureTests.Boundaries;

public sealed class BoundaryTests
{
    private static readonly CodeMap _code = new(Repository.Assemblies);

    /// <summary>Reference data and messages, which modules publish as they are. Anything else with a table stays inside its module.</summary>
    private static readonly string[] _published =
    [
        "AdminSuccession", "AdminUnit", "ProductSet", "DocumentRule", "ReportingArea", "Province", "ChannelRule", "Target", "LoadedReference", "Change", "Job",
        "Account",
    ];

    [Fact]
    public void Heads_never_see_the_database()
    {
        var heads = Heads();
        heads.Count.ShouldBeGreaterThanOrEqualTo(3);
        foreach (var head in heads)
        {
            _code.Types(head).ShouldBeGreaterThan(0, head.GetName().Name);
            _code.Dependencies(head, IsDatabase).ShouldBeEmpty();
        }
    }

    [Fact]
    public void Entities_of_a_module_stay_inside_it()
    {
        var entities = Entities().Where(e => !_published.Contains(e.Name)).ToList();
        entities.ShouldNotBeEmpty();
        entities.Where(e => e.IsPublic).Select(e => e.FullName).ShouldBeEmpty("a type with a table is internal");
        foreach (var entity in entities)
            foreach (var other in Repository.Assemblies.Where(a => a != entity.Assembly))
                _code.Dependencies(other, t => t.FullName == entity.FullName).ShouldBeEmpty();
    }

    [Fact]
    public void Published_entities_are_still_entities() => _published.Except(Entities().Select(e => e.Name)).ShouldBeEmpty();

    [Fact]
    public void Planted_use_of_the_database_is_found() =>
        new CodeMap(typeof(PlantedPage).Assembly).Dependencies(typeof(PlantedPage).Assembly, IsDatabase)
            .ShouldContain(d => d.StartsWith(typeof(PlantedPage).FullName!, StringComparison.Ordinal));

    [Fact]
    public void Planted_use_of_an_entity_is_found() =>
        new CodeMap(typeof(PlantedPage).Assembly).Dependencies(typeof(PlantedPage).Assembly, t => t.FullName == typeof(PlantedEntity).FullName)
            .ShouldContain(d => d.StartsWith(typeof(PlantedPage).FullName!, StringComparison.Ordinal));

    /// <summary>Projects that only the host references, without the one that holds the context: pages and APIs.</summary>
    private static List<Assembly> Heads()
    {
        var edges = Repository.SourceFiles("*.csproj")
            .ToDictionary(f => Path.GetFileNameWithoutExtension(f), f => ReferenceTable.FromProject(File.ReadAllText(f)));
        var alone = edges.Keys.Where(p => edges.Count(e => e.Value.Contains(p)) == 1).Select(p => $"Marketplace.{p}").ToHashSet();
        return [.. Repository.Assemblies.Where(a => alone.Contains(a.GetName().Name!) && a != typeof(MarketplaceDbContext).Assembly)];
    }

    private static bool IsDatabase(IType type) =>
        type.FullName.StartsWith("Microsoft.EntityFrameworkCore.", StringComparison.Ordinal)
            || type.FullName.StartsWith("Marketplace.Data.", StringComparison.Ordinal);

    /// <summary>Types with a table of their own, from the model itself; read records without a key are for others to read.</summary>
    private static List<Type> Entities()
    {
        using var db = new SqliteMarketplaceDbContext((DbContextOptions<SqliteMarketplaceDbContext>)
            new DbContextOptionsBuilder<SqliteMarketplaceDbContext>().UseMarketplaceSqlite("Data Source=:memory:").Options);
        return [.. db.Model.GetEntityTypes().Where(e => e.FindPrimaryKey() is not null).Select(e => e.ClrType)
            .Where(t => t.Namespace!.StartsWith("Marketplace", StringComparison.Ordinal)).Distinct()];
    }

    internal sealed class PlantedPage(DbContext db)
    {
        public IQueryable<PlantedEntity> Rows => db.Set<PlantedEntity>();
    }

    internal sealed class PlantedEntity;
}
