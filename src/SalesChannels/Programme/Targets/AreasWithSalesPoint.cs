namespace Marketplace.SalesChannels.Programme;

/// <summary>T7: areas of the plan with a compliant sales point, of 13. An area alone is one of one; a commune has no sales point of its own.</summary>
internal sealed class AreasWithSalesPoint : ITargetRule
{
    public string Code => "T7";

    public TargetCount Count(ScopedDay day)
    {
        if (day.Scope.Commune is not null || day.Scope.HasProductOrType) return default;
        var areas = day.Points.Where(p => p.Fault is null).Select(p => p.Point.Area).Distinct().Count();
        return new(areas, day.Scope.Area is null ? day.Day.Known.Facts.Reference.AreaCount : 1);
    }
}
