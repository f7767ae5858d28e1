using Marketplace.Catalog.Drafts;
using Marketplace.Monitor.Resources;

namespace Marketplace.Monitor.Drafts;

/// <summary>Words of what happened to a listing, why, and of its parts.</summary>
internal static class DraftWords
{
    public static string Of(DraftAct act) => Word($"DraftAct_{act}");

    public static string Of(DraftReason reason) => Word($"DraftReason_{reason}");

    public static string OfField(string field) => Word($"DraftField_{field}");

    private static string Word(string key) => QueueWords.ResourceManager.GetString(key, QueueWords.Culture) ?? key;
}
