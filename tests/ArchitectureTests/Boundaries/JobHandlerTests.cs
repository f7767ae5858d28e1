using System.Reflection;
using Marketplace.Shared.Jobs;
using Microsoft.EntityFrameworkCore;
using Assembly = System.Reflection.Assembly;

namespace Marketplace.ArchitectureTests.Boundaries;

/// <summary>Effects of a job and "done" are one transaction only if the runner alone saves: neither handlers nor what they are given do.</summary>
public sealed class JobHandlerTests
{
    private static readonly string[] _saving = ["SaveChanges", "BeginTransaction"];

    [Fact]
    public void The_runner_saves_and_no_handler_does()
    {
        var handlers = Repository.Assemblies.SelectMany(a => a.GetTypes()).Where(IsHandler).ToList();
        handlers.Count.ShouldBeGreaterThanOrEqualTo(3);
        Savers(handlers, [.. Repository.Assemblies]).ShouldBeEmpty();
    }

    [Fact]
    public void A_planted_handler_that_saves_is_found() =>
        Savers([typeof(PlantedHandler)], typeof(PlantedHandler).Assembly).ShouldHaveSingleItem();

    private static List<string> Savers(IEnumerable<Type> handlers, params Assembly[] assemblies)
    {
        var types = handlers.SelectMany(Reach).Select(t => t.FullName!).ToHashSet();
        var code = new ArchUnitNET.Loader.ArchLoader().LoadAssemblies(assemblies).Build();
        return [.. code.Types.Where(t => types.Contains(t.FullName.Replace('/', '+')) || types.Contains(t.FullName))
            .SelectMany(t => t.Dependencies).OfType<ArchUnitNET.Domain.Dependencies.MethodCallDependency>()
            .Where(d => _saving.Any(s => d.TargetMember.Name.StartsWith(s, StringComparison.Ordinal)))
            .Select(d => d.Origin.FullName).Distinct()];
    }

    /// <summary>The handler and, through constructors, every class of ours that it works with.</summary>
    private static IEnumerable<Type> Reach(Type type) => type.GetConstructors(BindingFlags.Instance | BindingFlags.Public)
        .SelectMany(c => c.GetParameters()).Select(p => p.ParameterType)
        .Where(t => t.IsClass && t.Namespace?.StartsWith("Marketplace", StringComparison.Ordinal) == true && !t.IsAssignableTo(typeof(DbContext)))
        .SelectMany(Reach).Append(type).Distinct();

    /// <summary>One that runs in the runner's transaction may save in it: that, too, is one with "done".</summary>
    private static bool IsHandler(Type type) =>
        type.IsClass && !type.IsAssignableTo(typeof(IRunsInTransaction))
        && type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IJobHandler<>));

    internal sealed record PlantedJob;

    internal sealed class PlantedHandler(DbContext db) : IJobHandler<PlantedJob>
    {
        public async Task ExecuteAsync(PlantedJob job, JobContext context, CancellationToken cancel) => await db.SaveChangesAsync(cancel);
    }
}
