using Marketplace.Shared;

namespace Marketplace.Ordering.Reviews;

/// <summary>Whose reviews somebody of the province looks after, said in the query.</summary>
internal static class OfficersReviews
{
    public static IQueryable<Review> SeenBy(this IQueryable<Review> reviews, ICurrentUser user)
    {
        if (user.SeesWholeProvince) return reviews;
        var units = user.Units.ToList();
        return reviews.Where(r => units.Contains(r.Area) || units.Contains(r.Commune));
    }
}
