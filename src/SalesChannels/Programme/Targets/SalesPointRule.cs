namespace Marketplace.SalesChannels.Programme;

/// <summary>Why a sales point does not count for T7.</summary>
public enum SalesPointFault { NotOpen, Closed, NotRegistered, NotInspected, Failed, InspectedTooLongAgo, ShowsNoValidProduct }

internal static class SalesPointRule
{
    private const int InspectionDays = 365;

    /// <summary>The first fault; null = it meets QĐ 4086/QĐ-UBND on the day.</summary>
    /// <param name="inspections">In order of time.</param>
    public static SalesPointFault? FaultOn(in SalesPoint point, ReadOnlySpan<Inspection> inspections, bool showsValidProduct, int day)
    {
        if (point.Opened > day) return SalesPointFault.NotOpen;
        if (point.Closed <= day) return SalesPointFault.Closed;
        if (!point.IsRegistered) return SalesPointFault.NotRegistered;
        Inspection? latest = null;
        foreach (var inspection in inspections) if (inspection.Day <= day) latest = inspection;
        if (latest is not { } last) return SalesPointFault.NotInspected;
        if (!last.Passed) return SalesPointFault.Failed;
        if (day - last.Day > InspectionDays) return SalesPointFault.InspectedTooLongAgo;
        return showsValidProduct ? null : SalesPointFault.ShowsNoValidProduct;
    }
}
