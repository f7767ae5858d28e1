using Marketplace.BackOffice.Resources;
using Marketplace.Catalog.ListingImport;
using Marketplace.Components;

namespace Marketplace.BackOffice.ListingImport;

/// <summary>Words of states and times.</summary>
internal static class ImportLabels
{
    public static string Of(ImportState state) => ImportWords.ResourceManager.GetString($"State_{state}", ImportWords.Culture) ?? state.ToString();

    public static string Remaining(TimeSpan? left) => left switch
    {
        null => ImportWords.RemainingUnknown,
        { TotalMinutes: < 1 } => ImportWords.RemainingSoon,
        { } time => Labels.Format(ImportWords.RemainingMinutes, Labels.Number((long)Math.Ceiling(time.TotalMinutes))),
    };
}
