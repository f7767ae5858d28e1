namespace Marketplace.SalesChannels.Programme;

/// <summary>A plan of the province, as its targets say: a next one is entered beside the others as data.</summary>
/// <param name="Code">"KH-2023-2025".</param>
/// <param name="From">First day of its period.</param>
/// <param name="To">Last day of its period, inclusive.</param>
public sealed record Plan(string Code, DateOnly From, DateOnly To)
{
    public PlanState StateOn(DateOnly day)
    {
        if (day < From) return PlanState.Ahead;
        return day > To ? PlanState.Past : PlanState.Running;
    }
}

public enum PlanState { Ahead, Running, Past }
