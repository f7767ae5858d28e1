namespace Marketplace.BackOffice.Today;

/// <param name="Path">The list that holds as many as the tile says.</param>
internal sealed record TodayTile(string Path, string Words, int Count)
{
    private const int Shown = 5;

    /// <summary>At most five: those with work first, in the order of how long they can wait.</summary>
    public static IReadOnlyList<TodayTile> Most(IReadOnlyList<TodayTile> all) => [.. all.OrderBy(t => t.Count == 0).Take(Shown)];
}
