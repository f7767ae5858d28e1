using System.Globalization;
using Marketplace.BackOffice.Resources;
using Marketplace.Catalog.Drafts;
using Marketplace.Catalog.Products;

namespace Marketplace.BackOffice.Listings;

/// <summary>Words of states, screens and reasons of listings.</summary>
internal static class ListingLabels
{
    public static string Of(DraftState state) => Word($"Draft_{state}");

    public static string Of(OwnListingState state) => Word($"Listing_{state}");

    public static string Of(DraftStep step) => Word($"Step_{step}");

    public static string Of(DraftAct act) => Word($"Act_{act}");

    public static string Of(DraftReason reason) => Word($"Reason_{reason}");

    /// <summary>Of a line of what differs.</summary>
    public static string OfField(string field) => LabelFields.Find(field)?.Name(CultureInfo.CurrentUICulture) ?? Word($"Field_{field}");

    private static string Word(string key) => ListingWords.ResourceManager.GetString(key, ListingWords.Culture) ?? key;
}
