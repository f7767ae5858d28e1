using Marketplace.Shared;

namespace Marketplace.Catalog.Listings;

/// <summary>A listing that nobody can digest takes no other off a page: it is left out, and the index says which it is (<see cref="SkippedRows"/>).</summary>
internal static class SoundListings
{
    public static IEnumerable<ListedProduct> Sound(this IEnumerable<ListedProduct> listed) => listed.Where(IsSound);

    private static bool IsSound(ListedProduct listed)
    {
        try
        {
            ListedFacts.Of(listed);
            return true;
        }
        catch (Exception problem) when (UnsoundRow.Is(problem))
        {
            return false;
        }
    }
}
