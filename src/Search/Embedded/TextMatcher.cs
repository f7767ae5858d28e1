using System.Buffers;
using Marketplace.Search.Documents;
using Marketplace.Search.Query;

namespace Marketplace.Search.Embedded;

/// <summary>Which products meet the units of a query, and in which tier: unit by unit over the lists of the terms.</summary>
internal sealed class TextMatcher(IndexView view, DayColumns day) : IDisposable
{
    /// <summary>A pool of its own, because what comes back to it is clean: one number for each product, whatever was asked.</summary>
    private static readonly ArrayPool<uint> _clean = ArrayPool<uint>.Create(1 << 24, 16);

    private const byte None = byte.MaxValue;

    /// <summary>A look-up in a long list takes about as long as so many steps along it.</summary>
    private const int LookUpCost = 16;

    private readonly byte[] _tiers = ArrayPool<byte>.Shared.Rent(day.Size);
    private readonly DocumentList _found = new();

    /// <summary>Tier by product; meaningful for those that <see cref="Match"/> returned.</summary>
    public byte[] Tiers => _tiers;

    /// <returns>Good until this is disposed.</returns>
    public ReadOnlySpan<int> Match(ParsedQuery query)
    {
        var (full, partial, now) = (Rent(), Rent(), Rent());
        try
        {
            Mark(query.Units[0], first: true, (document, mask) =>
            {
                if (full[document] == 0) _found.Add(document);
                full[document] |= mask;
            });
            for (var i = 1; i < query.Units.Count; i++)
            {
                if (query.Units[i].Place is not null && query.Units[i - 1].Place is null) SideBySide(query, full);
                Narrow(query.Units[i], query.MayMissOne, full, partial, now);
            }
            if (query.Units[^1].Place is null) SideBySide(query, full);
            foreach (var document in _found.Numbers) _tiers[document] = Tier(full[document], partial[document]);
        }
        finally
        {
            foreach (var document in _found.Numbers) full[document] = partial[document] = now[document] = 0;
            foreach (var masks in (uint[][])[full, partial, now]) _clean.Return(masks);
        }
        _found.Keep(document => _tiers[document] != None);
        return _found.Numbers;
    }

    public void Dispose()
    {
        _found.Dispose();
        ArrayPool<byte>.Shared.Return(_tiers);
    }

    /// <summary>Products that bear all units of text side by side meet them all, so far as the places come after.</summary>
    private void SideBySide(ParsedQuery query, uint[] full)
    {
        foreach (var match in query.Whole)
        {
            var field = TermField.Name.Of(match);
            var start = match.WholeName is { } name ? match with { Terms = [name] } : match;
            Each(start, field, Query.Tiers.Mask(match.Level, MatchField.HeadRun), match.WholeName is null, false,
                (document, mask) => full[document] |= full[document] == 0 ? 0 : mask);
            Each(match, field, Query.Tiers.Mask(match.Level, MatchField.Run), false, false, (document, mask) => full[document] |= full[document] == 0 ? 0
                : mask);
        }
    }

    private void Narrow(QueryUnit unit, bool mayMissOne, uint[] full, uint[] partial, uint[] now)
    {
        Mark(unit, first: false, (document, mask) => { if ((full[document] | partial[document]) != 0) now[document] |= mask; });
        foreach (var document in _found.Numbers)
        {
            var here = now[document];
            partial[document] = partial[document] & here | (mayMissOne ? full[document] : 0);
            full[document] &= here;
            now[document] = 0;
        }
    }

    private static byte Tier(uint full, uint partial)
    {
        if (full != 0) return (byte)System.Numerics.BitOperations.TrailingZeroCount(full);
        return partial != 0 ? (byte)(Query.Tiers.PerCompleteness + System.Numerics.BitOperations.TrailingZeroCount(partial)) : None;
    }

    /// <summary>Only the first unit asks for the start of the name; the others meet that tier anywhere in the name.</summary>
    private void Mark(QueryUnit unit, bool first, Action<int, uint> mark)
    {
        foreach (var match in unit.Terms)
        {
            if (first) Each(match, TermField.Name.Of(match), Query.Tiers.Mask(match.Level, MatchField.Head), true, first, mark);
            Each(match, TermField.Name.Of(match), Query.Tiers.Mask(match.Level, first ? MatchField.Name : MatchField.HeadRun),
                false, first, mark);
            Each(match, TermField.Producer.Of(match), Query.Tiers.Mask(match.Level, MatchField.Producer), false, first, mark);
            Each(match, TermField.Other.Of(match), Query.Tiers.Mask(match.Level, MatchField.Other), false, first, mark);
        }
        // A place that bears its name there is nearer still.
        if (unit.Place is { } place)
            foreach (var document in Filters.In(day, place)) mark(document, Query.Tiers.Mask(MatchLevel.Literal, MatchField.Run));
        var mask = Query.Tiers.Mask(MatchLevel.Literal, first ? MatchField.Name : MatchField.HeadRun);
        if (unit.Category is { } category)
            foreach (var document in Filters.In(day, category)) mark(document, mask);
    }

    /// <param name="head">The first term begins the name.</param>
    /// <param name="anew">Products not found so far matter too; else the few found may be looked up among the many that have the terms.</param>
    private void Each(TermMatch match, string field, uint mask, bool head, bool anew, Action<int, uint> mark)
    {
        var documents = view.Having(field, head ? [TextTerms.Head + match.Terms[0], .. match.Terms.Skip(1)] : match.Terms);
        if (anew || _found.Count * LookUpCost > documents.Length)
            foreach (var document in documents) mark(document, mask);
        else
            foreach (var document in _found.Numbers) if (Array.BinarySearch(documents, document) >= 0) mark(document, mask);
    }

    private uint[] Rent() => _clean.Rent(day.Size);
}
