using System.Runtime.CompilerServices;

namespace Marketplace.Search.Documents;

/// <summary>The next item is fetched while the one before is worked on: database and index are busy at the same time.</summary>
internal static class ReadAhead
{
    public static async IAsyncEnumerable<T> OneAsync<T>(IAsyncEnumerable<T> source, [EnumeratorCancellation] CancellationToken cancel)
    {
        await using var items = source.GetAsyncEnumerator(cancel);
        Task<bool> NextAsync() => Task.Run(async () => await items.MoveNextAsync(), CancellationToken.None);
        var next = NextAsync();
        try
        {
            while (await next)
            {
                var item = items.Current;
                next = NextAsync();
                yield return item;
            }
        }
        finally
        {
            // Whoever stops half-way must not take the source away under a fetch that is still going on.
            await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
