namespace Marketplace.Catalog.Drafts;

/// <summary>What is written on one screen of a draft.</summary>
internal sealed record DraftPart(string Name, Func<DraftContent, object> Of)
{
    /// <summary>Changes when the part does.</summary>
    public string MarkOf(DraftContent content) => DraftWork.MarkOf(Of(content));
}
