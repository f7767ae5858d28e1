namespace Marketplace.Shared;

/// <summary>How many pages a list has.</summary>
public static class PageCount
{
    /// <summary>A list of nothing has one page.</summary>
    public static int Of(int count, int size) => Math.Max(1, (count + size - 1) / size);
}
