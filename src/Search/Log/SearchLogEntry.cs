namespace Marketplace.Search.Log;

/// <summary>How often a query was asked in a week. Nothing of who asked, when, or from where.</summary>
internal sealed class SearchLogEntry
{
    /// <summary>Monday of the week, Vietnam time.</summary>
    public DateOnly Week { get; set; }

    /// <summary>Words as understood, cut short; what looks like a number or address of a person is not kept.</summary>
    public required string Text { get; set; }

    public int Searches { get; set; }

    /// <summary>How many of them found nothing.</summary>
    public int ZeroResults { get; set; }

    /// <summary>How often a product was opened from its hits.</summary>
    public int Clicks { get; set; }

    /// <summary>Of the places where those products stood, from 1: by the clicks it is the mean place.</summary>
    public long PositionSum { get; set; }
}
