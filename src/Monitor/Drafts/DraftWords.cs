using System.Globalization;
using Marketplace.Catalog.Drafts;
using Marketplace.Catalog.Drafts.Automatic;
using Marketplace.Catalog.Products;
using Marketplace.Components;
using Marketplace.Monitor.Resources;
using Marketplace.Shared;

namespace Marketplace.Monitor.Drafts;

/// <summary>Words of what happened to a listing, why, and of its parts.</summary>
internal static class DraftWords
{
    public static string Of(DraftAct act) => Word($"DraftAct_{act}");

    public static string Of(DraftReason reason) => Word($"DraftReason_{reason}");

    public static string OfField(string field) => LabelFields.Find(field)?.Name(CultureInfo.CurrentUICulture) ?? Word($"DraftField_{field}");

    public static string Of(Hindrance hindrance) => Word($"Hindrance_{hindrance}");

    /// <summary>Where an officer's look afterwards stands.</summary>
    public static string Of(AutomaticApprovalRow row)
    {
        if (row.TakenBackWhy is { } why) return Labels.Format(QueueWords.AutomaticTakenBack, why);
        return row.LookedAt is { } at ? Labels.Format(QueueWords.AutomaticLooked, at.VietnamMinute()) : QueueWords.AutomaticNotLooked;
    }

    private static string Word(string key) => QueueWords.ResourceManager.GetString(key, QueueWords.Culture) ?? key;
}
