namespace Marketplace.BackOffice.Today;

/// <param name="Path">The list that holds as many as the tile says.</param>
internal sealed record TodayTile(string Path, string Words, int Count);
