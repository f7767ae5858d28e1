namespace Marketplace.Monitor.Parts;

/// <summary>Cascades on pages for staff, whose figures and lists hold only what the reader may see.</summary>
public sealed class StaffScope
{
    public static StaffScope Instance { get; } = new();
}
