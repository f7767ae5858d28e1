using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Stock;

/// <summary>A pack whose stock was just changed: whose it is, and what is on hand now.</summary>
internal sealed record MovedPack(string ProductCode, int OnHand)
{
    /// <summary>
    /// Adds to what is on hand, or takes from it when <paramref name="by"/> is negative, in one statement that also locks the row: nobody
    /// reads a number, and then writes another one over what a second buyer took.
    /// </summary>
    /// <returns>Null when there is no such pack or not so much of it: then nothing was changed.</returns>
    public static async Task<MovedPack?> MoveAsync(DbContext db, Guid variantId, int by, CancellationToken cancel)
    {
        var moved = await db.Database.SqlQuery<MovedPack>(
            $"UPDATE variants SET on_hand = on_hand + {by} WHERE id = {variantId} AND on_hand + {by} >= 0 RETURNING product_code, on_hand").ToListAsync(cancel);
        return moved.SingleOrDefault();
    }

    /// <summary>In stock before and not now, or the other way round: what the shop shows.</summary>
    public bool Flipped(int by) => OnHand > 0 != OnHand - by > 0;
}
