using System.Security.Cryptography;
using Marketplace.Search.Elastic.Indexing;
using Marketplace.Search.Query;
using Marketplace.Shared.Caching;

namespace Marketplace.Search.Elastic.Fallback;

/// <summary>
/// Answers of Elasticsearch, by the request that got them, for as long as its index stays as it was: readers ask the same lists and words.
/// The request names the day, so midnight asks anew.
/// </summary>
internal sealed class AnswerCache(IndexStateWatcher pulse)
{
    private const int Most = 2000;
    private volatile Shelf? _shelf;

    /// <param name="request">Search request as it is sent.</param>
    public Place PlaceOf(ReadOnlySpan<byte> request)
    {
        if (pulse.State is not { } state) return default;
        var shelf = _shelf;
        if (shelf?.State != state) _shelf = shelf = new Shelf(state);
        return new Place(shelf, Convert.ToHexString(SHA256.HashData(request)));
    }

    /// <summary>Where one answer may lie. One found meanwhile goes to the shelf of the state before it was asked for, never to a newer one.</summary>
    internal readonly struct Place(Shelf? shelf, string key)
    {
        public SearchAnswer? Answer => shelf is not null && shelf.Answers.TryGet(key, out var answer) ? answer : null;

        public SearchAnswer Keep(SearchAnswer answer)
        {
            if (shelf is null) return answer;
            shelf.Answers.Set(key, answer);
            return answer;
        }
    }

    internal sealed record Shelf(long State)
    {
        public BoundedCache<string, SearchAnswer> Answers { get; } = new(Most, comparer: StringComparer.Ordinal);
    }
}
