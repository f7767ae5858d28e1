using System.Buffers;
using Marketplace.Search.Query;

namespace Marketplace.Search.Embedded;

/// <summary>Which products meet the units of a query, and in which tier: unit by unit over the lists of the terms.</summary>
internal sealed class TextMatcher(IndexView view, DayColumns day)
{
    private readonly byte[] _tiers = new byte[day.Size];

    /// <summary>Tier by product; meaningful for those that <see cref="Match"/> returned.</summary>
    public byte[] Tiers => _tiers;

    public int[] Match(ParsedQuery query)
    {
        var full = Rent();
        var partial = Rent();
        var now = Rent();
        try
        {
            var candidates = new List<int>();
            Mark(query.Units[0], first: true, (document, mask) =>
            {
                if (full[document] == 0) candidates.Add(document);
                full[document] |= mask;
            });
            for (var i = 1; i < query.Units.Count; i++)
            {
                if (query.Units[i].Place is not null && query.Units[i - 1].Place is null) SideBySide(query, full);
                Narrow(query.Units[i], query.MayMissOne, full, partial, now, candidates);
            }
            if (query.Units[^1].Place is null) SideBySide(query, full);
            return Ranked(candidates, full, partial);
        }
        finally
        {
            ArrayPool<uint>.Shared.Return(full, clearArray: true);
            ArrayPool<uint>.Shared.Return(partial, clearArray: true);
            ArrayPool<uint>.Shared.Return(now, clearArray: true);
        }
    }

    /// <summary>Products that bear all units of text side by side meet them all, so far as the places come after.</summary>
    private void SideBySide(ParsedQuery query, uint[] full)
    {
        foreach (var match in query.Whole)
        {
            var field = LuceneDocuments.Field(false, false, match.Folded);
            Each(match, field, Query.Tiers.Mask(match.Level, MatchField.HeadRun), true, (document, mask) => full[document] |= full[document] == 0 ? 0 : mask);
            Each(match, field, Query.Tiers.Mask(match.Level, MatchField.Run), false, (document, mask) => full[document] |= full[document] == 0 ? 0 : mask);
        }
    }

    private void Narrow(QueryUnit unit, bool mayMissOne, uint[] full, uint[] partial, uint[] now, List<int> candidates)
    {
        Mark(unit, first: false, (document, mask) => { if ((full[document] | partial[document]) != 0) now[document] |= mask; });
        foreach (var document in candidates)
        {
            var here = now[document];
            partial[document] = partial[document] & here | (mayMissOne ? full[document] : 0);
            full[document] &= here;
            now[document] = 0;
        }
    }

    private int[] Ranked(List<int> candidates, uint[] full, uint[] partial)
    {
        var found = new List<int>(candidates.Count);
        foreach (var document in candidates)
        {
            if (full[document] != 0) _tiers[document] = (byte)System.Numerics.BitOperations.TrailingZeroCount(full[document]);
            else if (partial[document] != 0) _tiers[document] = (byte)(Query.Tiers.PerCompleteness + System.Numerics.BitOperations.TrailingZeroCount(partial[document]));
            else continue;
            found.Add(document);
        }
        return [.. found];
    }

    /// <summary>Only the first unit asks for the start of the name; the others meet that tier anywhere in the name.</summary>
    private void Mark(QueryUnit unit, bool first, Action<int, uint> mark)
    {
        foreach (var match in unit.Terms)
        {
            if (first) Each(match, LuceneDocuments.Field(false, false, match.Folded), Query.Tiers.Mask(match.Level, MatchField.Head), true, mark);
            Each(match, LuceneDocuments.Field(false, false, match.Folded), Query.Tiers.Mask(match.Level, first ? MatchField.Name : MatchField.HeadRun), false, mark);
            Each(match, LuceneDocuments.Field(true, false, match.Folded), Query.Tiers.Mask(match.Level, MatchField.Producer), false, mark);
            Each(match, LuceneDocuments.Field(false, true, match.Folded), Query.Tiers.Mask(match.Level, MatchField.Other), false, mark);
        }
        // A place that bears its name there is nearer still.
        if (unit.Place is { } place)
            foreach (var document in Filters.In(day, place)) mark(document, Query.Tiers.Mask(MatchLevel.Literal, MatchField.Run));
        var mask = Query.Tiers.Mask(MatchLevel.Literal, MatchField.Other);
        if (unit.Category is { } category)
            foreach (var document in Filters.In(day, category)) mark(document, mask);
    }

    private void Each(TermMatch match, string field, uint mask, bool head, Action<int, uint> mark)
    {
        var documents = view.Having(field, head ? TextTerms.Head + match.Terms[0] : match.Terms[0]);
        foreach (var document in documents)
            if (match.Terms.Count == 1 || match.Terms.Skip(1).All(t => Array.BinarySearch(view.Having(field, t), document) >= 0)) mark(document, mask);
    }

    private uint[] Rent() => ArrayPool<uint>.Shared.Rent(day.Size);
}
