using Marketplace.Catalog.Drafts;

namespace Marketplace.BackOffice.Listings;

/// <summary>Addresses of own listings and of the screens of a draft.</summary>
internal static class ListingPaths
{
    public const string All = "/ban-hang/san-pham";
    public const string New = All + "/moi";

    private static readonly IReadOnlyDictionary<DraftStep, string> _steps = new Dictionary<DraftStep, string>
    {
        [DraftStep.Photos] = "anh", [DraftStep.Name] = "ten", [DraftStep.Packs] = "gia", [DraftStep.Stock] = "kho", [DraftStep.Label] = "nhan",
    };

    public static string Draft(Guid id) => $"{All}/{id}";

    public static string Step(Guid id, DraftStep step) => $"{Draft(id)}/{_steps[step]}";

    /// <summary>The screen after this one; after the last the whole draft.</summary>
    public static string After(Guid id, DraftStep step) => step == DraftStep.Label ? Draft(id) : Step(id, step + 1);

    private const string Photoless = "thieu-anh", Returned = "can-sua";

    public static string Of(OwnListingFilter filter, int page = 1)
    {
        var start = filter switch
        {
            OwnListingFilter.WithoutPhoto => $"{All}?viec={Photoless}",
            OwnListingFilter.SentBack => $"{All}?viec={Returned}",
            _ => All,
        };
        if (page <= 1) return start;
        return start + (filter == OwnListingFilter.All ? "?" : "&") + $"trang={page}";
    }

    public static OwnListingFilter FilterOf(string? word) => word switch
    {
        Photoless => OwnListingFilter.WithoutPhoto,
        Returned => OwnListingFilter.SentBack,
        _ => OwnListingFilter.All,
    };
}
