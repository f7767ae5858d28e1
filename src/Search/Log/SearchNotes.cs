using System.Threading.Channels;
using Marketplace.Search.Query;

namespace Marketplace.Search.Log;

/// <summary>
/// What requests tell the search log: a search, or a product opened from a list of hits. Telling costs next to nothing and never waits:
/// when the log cannot follow, the note is dropped and that is counted. Nothing of who asked goes in.
/// </summary>
public sealed class SearchNotes
{
    private const int MostWaiting = 5000;
    private readonly Channel<SearchNote> _notes = Channel.CreateBounded<SearchNote>(MostWaiting);
    private int _dropped;

    /// <summary>Somebody typed words; the list they got may have come from a cache.</summary>
    public void Searched(string text) => Note(new(new ProductFilter { Text = text }, ProductSort.Relevance, 1, 1, null));

    /// <summary>Somebody went from a page of hits to a product.</summary>
    /// <param name="product">As its address names it.</param>
    public void Opened(ProductFilter filter, ProductSort sort, int page, int size, string product) => Note(new(filter, sort, page, size, product));

    internal bool TryTake(out SearchNote note) => _notes.Reader.TryRead(out note!);

    /// <summary>How many were dropped since this was asked last.</summary>
    internal int TakeDropped() => Interlocked.Exchange(ref _dropped, 0);

    private void Note(SearchNote note)
    {
        if (PersonalWords.MayBeIn(note.Filter.Text ?? "")) return;
        if (!_notes.Writer.TryWrite(note)) Interlocked.Increment(ref _dropped);
    }
}

/// <param name="Product">Null: a search.</param>
internal sealed record SearchNote(ProductFilter Filter, ProductSort Sort, int Page, int Size, string? Product);
