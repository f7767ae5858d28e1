using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering;

/// <summary>How the tables of orders and money look; Data composes them with the other modules'.</summary>
public static class OrderingModel
{
    public static void AddOrdering(this ModelBuilder model) => ArgumentNullException.ThrowIfNull(model);
}
