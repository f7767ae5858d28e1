using System.Text.Json.Nodes;
using Marketplace.Search.Query;

namespace Marketplace.Search.Elastic.Queries;

/// <summary>Where a unit's terms may stand, any of them enough: single terms of a field are asked for together, as a query may have hundreds.</summary>
internal sealed class TermAlternatives
{
    private readonly Dictionary<string, List<string>> _single = new(StringComparer.Ordinal);
    private readonly List<JsonObject> _several = [];

    /// <param name="head">The first term begins the field.</param>
    public void Add(string field, TermMatch match, bool head)
    {
        string At(int i) => head && i == 0 ? TextTerms.Head + match.Terms[i] : match.Terms[i];
        if (match.Terms.Count > 1) _several.Add(JsonQuery.And([.. match.Terms.Select((_, i) => JsonQuery.Term(field, At(i)))]));
        else if (_single.TryGetValue(field, out var known)) known.Add(At(0));
        else _single[field] = [At(0)];
    }

    public IReadOnlyList<JsonObject> All() =>
        [.. _single.Select(f => f.Value.Count == 1 ? JsonQuery.Term(f.Key, f.Value[0]) : JsonQuery.Terms(f.Key, f.Value.Distinct())), .. _several];
}
