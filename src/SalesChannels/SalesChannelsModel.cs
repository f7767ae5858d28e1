using Microsoft.EntityFrameworkCore;

namespace Marketplace.SalesChannels;

/// <summary>How the tracker's tables look; Data composes it with the other modules'.</summary>
public static class SalesChannelsModel
{
    public static void AddSalesChannels(this ModelBuilder model)
    {
    }
}
