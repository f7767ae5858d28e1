using Marketplace.Components;
using Marketplace.Register;

namespace Marketplace.Monitor.Query;

/// <summary>A page of figures: kept for everybody who is not signed in, under the day, the filters and what only this page knows.</summary>
internal sealed class ProvincePageAttribute : CachedPageAttribute
{
    public ProvincePageAttribute(params string[] more) : base([.. MonitorQuery.FilterNames, .. more])
    {
        DrawnForSignedIn = true;
        Topics = [RegisterTopics.Facts];
    }
}

/// <summary>The same of one area or commune, which the path names.</summary>
internal sealed class UnitPageAttribute : CachedPageAttribute
{
    public UnitPageAttribute(params string[] more)
        : base([.. MonitorQuery.FilterNames.Except([MonitorQuery.Area, MonitorQuery.Commune]), .. more])
    {
        DrawnForSignedIn = true;
        Topics = [RegisterTopics.Facts];
    }
}
