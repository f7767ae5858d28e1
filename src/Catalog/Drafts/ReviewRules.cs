namespace Marketplace.Catalog.Drafts;

/// <summary>
/// What an officer looks at before buyers see it: a first listing, and of a later one its name, its set and what its prices are for. Photos,
/// story and label of a listing that was approved go live at once, and every version is kept.
/// </summary>
internal static class ReviewRules
{
    /// <param name="live">What buyers see now; null = nothing of this product was published.</param>
    public static bool Asks(DraftContent draft, DraftContent? live) =>
        live is null || draft.Name != live.Name || draft.SetCode != live.SetCode || draft.Label.LicenceNo != live.Label.LicenceNo || !SamePacks(draft, live);

    /// <summary>The same packs under the same words; the order does not matter.</summary>
    private static bool SamePacks(DraftContent draft, DraftContent live) =>
        draft.Packs.Select(Words).Order(StringComparer.Ordinal).SequenceEqual(live.Packs.Select(Words).Order(StringComparer.Ordinal));

    private static string Words(DraftPack pack) => $"{pack.Id} {pack.Label} {pack.NetQuantity} {pack.NetUnit}";
}
