using Marketplace.Shared.Changes;

namespace Marketplace.Search.Elastic.Indexing;

/// <param name="Cursor">How far of the changes it holds.</param>
internal sealed record ElasticIndex(string Name, bool IsLive, bool IsPrevious, bool IsBuilding, int Format, ChangeCursor Cursor)
{
    /// <summary>Left over: a write to an index that somebody deleted makes it anew, without our mapping.</summary>
    public bool IsStray => !IsLive && !IsPrevious && !IsBuilding;
}
