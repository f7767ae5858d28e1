namespace Marketplace.SalesChannels.Programme;

/// <summary>T4: recognised craft villages that list a valid product, of all recognised ones. Whose product it is does not matter.</summary>
internal sealed class CraftVillagesWithProducts : ITargetRule
{
    public string Code => "T4";

    public TargetCount Count(ScopedDay day) =>
        day.Scope.HasProductOrType ? default : new(day.Villages.Count(v => v.HasProduct), day.Villages.Count());
}
