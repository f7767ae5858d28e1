using Marketplace.Monitor.Resources;
using Marketplace.SalesChannels.LinkChecks;

namespace Marketplace.Monitor.Links;

/// <summary>Words of link checks.</summary>
internal static class LinkLabels
{
    public static string Of(LinkFault fault) => Word($"Fault_{fault}");

    public static string Of(LinkOutcome outcome) => Word($"Outcome_{outcome}");

    /// <summary>The answer's status, or why there was none.</summary>
    public static string Detail(LinkCheckLine check) => check switch
    {
        { Why: { } why } => Word($"Why_{why}"),
        { IsCut: true } => $"{Components.Labels.Format(LinkWords.Status, check.Status)}, {LinkWords.Cut}",
        _ => Components.Labels.Format(LinkWords.Status, check.Status),
    };

    private static string Word(string key) => LinkWords.ResourceManager.GetString(key, LinkWords.Culture) ?? key;
}
