namespace Marketplace.Catalog.Drafts;

/// <summary>Where a draft of a listing stands. Stored by name.</summary>
public enum DraftState
{
    /// <summary>Its producer's people write it.</summary>
    Draft,

    /// <summary>It waits for an officer, and nobody writes it meanwhile.</summary>
    Submitted,

    /// <summary>An officer sent it back with what to change.</summary>
    ChangesAsked,

    /// <summary>It is what buyers see, or saw until a later one came.</summary>
    Published,

    /// <summary>An officer refused it for good.</summary>
    Declined,

    /// <summary>Its producer gave it up.</summary>
    Dropped,
}

public static class DraftStates
{
    /// <summary>Its producer's people may write it.</summary>
    public static bool IsWritable(this DraftState state) => state is DraftState.Draft or DraftState.ChangesAsked;

    /// <summary>Neither published nor over.</summary>
    public static bool IsOpen(this DraftState state) => state is DraftState.Draft or DraftState.ChangesAsked or DraftState.Submitted;
}

internal static class OpenDrafts
{
    /// <summary>As <see cref="DraftStates.IsOpen"/>, in a query.</summary>
    public static IQueryable<ListingDraft> Open(this IQueryable<ListingDraft> drafts) =>
        drafts.Where(d => d.State == DraftState.Draft || d.State == DraftState.Submitted || d.State == DraftState.ChangesAsked);
}
