using Marketplace.Shared;

namespace Marketplace.Monitor.Query;

/// <summary>A figure opens the list behind it only for those who see all that it counts: a list never holds fewer than its figure says.</summary>
internal static class ListAccess
{
    public static bool Opens(this ICurrentUser reader, MonitorQuery figure) =>
        reader.IsStaff && (reader.SeesWholeProvince || Has(reader, figure[MonitorQuery.Area]) || Has(reader, figure[MonitorQuery.Commune]));

    private static bool Has(ICurrentUser reader, string? unit) => unit is not null && reader.Units.Contains(unit);
}
