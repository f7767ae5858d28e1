using System.Collections;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Marketplace.Search.Embedded;

/// <summary>Products in whose words every typed word begins one, best ranked first.</summary>
internal static class Prefixes
{
    public static IEnumerable<ProductBlock> Find(IndexView view, DayColumns day, string field, IReadOnlyList<string> words, int limit)
    {
        BitArray? found = null;
        foreach (var word in words)
        {
            var these = IndexBrokenException.Guard(() => Beginning(view.Reader, field, word));
            found = found is null ? these : found.And(these);
        }
        return found is null ? [] : day.Order(Query.ProductSort.Relevance).ByPlace.Where(d => found[d]).Take(limit).Select(day.Product);
    }

    private static BitArray Beginning(IndexReader reader, string field, string prefix)
    {
        var found = new BitArray(reader.MaxDoc);
        var start = new BytesRef(prefix);
        DocsEnum? documents = null;
        foreach (var leaf in reader.Leaves)
        {
            if (leaf.AtomicReader.GetTerms(field)?.GetEnumerator() is not { } terms || terms.SeekCeil(start) == TermsEnum.SeekStatus.END) continue;
            do
            {
                if (!StringHelper.StartsWith(terms.Term, start)) break;
                documents = terms.Docs(leaf.AtomicReader.LiveDocs, documents, DocsFlags.NONE);
                while (documents.NextDoc() != DocIdSetIterator.NO_MORE_DOCS) found[leaf.DocBase + documents.DocID] = true;
            }
            while (terms.MoveNext());
        }
        return found;
    }
}
