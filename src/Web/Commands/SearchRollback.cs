using Marketplace.Search;

namespace Marketplace.Web.Commands;

/// <summary>Goes back to the search index before the last rebuild.</summary>
internal static class SearchRollback
{
    private const int NothingThere = 1;

    public static Verb Verb { get; } = new("search rollback", "", async context =>
    {
        var live = await context.Services.GetRequiredService<RollbackIndex>().ExecuteAsync(context.Cancel);
        await (live is null ? context.Error : context.Out).WriteLineAsync(live is null ? "search rollback: no earlier index" : $"{live} is live");
        return live is null ? NothingThere : 0;
    });
}
