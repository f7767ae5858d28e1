using Marketplace.Catalog.Producers;
using Marketplace.Search.Query;

namespace Marketplace.Search.Documents;

/// <summary>Words of a producer's name that say something: legal and type words and stand-ins are left out, as all names share them.</summary>
internal static class ProducerWords
{
    private static readonly PhraseTable<bool> _legal = Table(QueryWords.LegalWords);

    public static IReadOnlyList<string> Of(string name)
    {
        if (UnnamedProducer.Is(name)) return [];
        var words = Words.Of(name);
        var telling = new List<string>();
        for (var at = 0; at < words.Count;)
        {
            var length = _legal.At(words, at, PhraseTable<bool>.Exact).Length;
            if (length == 0) telling.Add(words[at]);
            at += Math.Max(1, length);
        }
        return telling;
    }

    private static PhraseTable<bool> Table(IEnumerable<string> phrases)
    {
        var table = new PhraseTable<bool>();
        foreach (var phrase in phrases) table.Add(phrase, true);
        return table;
    }
}
