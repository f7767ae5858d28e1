namespace Marketplace.SalesChannels.Assignments;

/// <summary>Where officers see steps, for letters.</summary>
public static class AssignmentPaths
{
    public const string List = "/giam-sat/viec-giao";

    public static string Of(Guid id) => $"{List}/{id}";
}
