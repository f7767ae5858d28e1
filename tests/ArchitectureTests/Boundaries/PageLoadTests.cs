using System.Reflection;
using Marketplace.BackOffice;
using Marketplace.Components;
using Marketplace.Monitor;
using Marketplace.Storefront;
using Microsoft.AspNetCore.Components;

namespace Marketplace.ArchitectureTests.Boundaries;

/// <summary>
/// Pages load, parts take parameters: siblings that load for themselves run interleaved on one scoped DbContext, and the second one throws.
/// </summary>
public sealed class PageLoadTests
{
    private static readonly string[] _loading = ["OnInitializedAsync", "OnParametersSetAsync", "SetParametersAsync", "OnAfterRenderAsync"];

    [Fact]
    public void Parts_of_pages_load_nothing()
    {
        var parts = new[] { typeof(Site), typeof(StorefrontModule), typeof(MonitorModule), typeof(BackOfficeModule) }
            .SelectMany(t => t.Assembly.GetTypes()).Where(IsPart).ToList();
        parts.Count.ShouldBeGreaterThan(40);
        parts.Where(Loads).Select(p => p.FullName).ShouldBeEmpty();
    }

    /// <summary>By <see cref="LoadedPage"/> alone: a page drawn while it still reads fails in the middle of its query.</summary>
    [Fact]
    public void Pages_read_before_they_draw()
    {
        var pages = new[] { typeof(StorefrontModule), typeof(MonitorModule), typeof(BackOfficeModule) }.SelectMany(t => t.Assembly.GetTypes())
            .Where(t => t.IsAssignableTo(typeof(ComponentBase)) && t.GetCustomAttributes<RouteAttribute>(inherit: false).Any()).ToList();
        pages.Count.ShouldBeGreaterThan(50);
        pages.Where(Loads).Select(p => p.FullName).ShouldBeEmpty();
    }

    [Fact]
    public void Planted_part_that_loads_is_found()
    {
        IsPart(typeof(PlantedPart)).ShouldBeTrue();
        Loads(typeof(PlantedPart)).ShouldBeTrue();
        IsPart(typeof(PlantedPage)).ShouldBeFalse();
        Loads(typeof(PlantedPage)).ShouldBeTrue();
    }

    /// <summary>No address leads to it; what pages inherit from is abstract.</summary>
    private static bool IsPart(Type type) =>
        type.IsAssignableTo(typeof(ComponentBase)) && !type.IsAbstract && !type.GetCustomAttributes<RouteAttribute>(inherit: false).Any();

    private static bool Loads(Type part) => part.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
        .Any(m => _loading.Contains(m.Name));

    internal sealed class PlantedPart : ComponentBase
    {
        protected override Task OnInitializedAsync() => Task.CompletedTask;
    }

    [Route("/planted")]
    internal sealed class PlantedPage : ComponentBase
    {
        protected override Task OnInitializedAsync() => Task.CompletedTask;
    }
}
