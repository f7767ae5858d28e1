using Marketplace.Search;

namespace Marketplace.Web.Commands;

/// <summary>Builds the search indexes anew from the database; running nodes are told to do the same.</summary>
internal static class SearchRebuild
{
    public static Verb Verb { get; } = new("search rebuild", "", async context =>
    {
        var count = await context.Services.GetRequiredService<RebuildIndex>().ExecuteAsync(n => context.Out.WriteLine($"{n} …"), context.Cancel);
        await context.Out.WriteLineAsync($"{count} products indexed");
        return 0;
    });
}
