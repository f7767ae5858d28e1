namespace Marketplace.Monitor.Query;

/// <summary>Parameters that only some pages know.</summary>
internal static class PageNames
{
    /// <summary>What a comparison's rows are.</summary>
    public const string By = "theo";

    /// <summary>13 areas, or "xa": the communes of today.</summary>
    public const string Level = "cap";

    public const string Sort = "sap-xep", Page = "trang";

    /// <summary>Words of a name.</summary>
    public const string Text = "q";

    public const string Band = "band", Evidence = "evidence", Kind = "kind", Green = "green", Reach = "reach", State = "state", Before = "before";

    /// <summary>"1": only what counts, of villages and points.</summary>
    public const string Counting = "dat";

    /// <summary>Kind of a step; whose list.</summary>
    public const string Step = "buoc", Owner = "cua";

    /// <summary>The reader's own.</summary>
    public const string Mine = "toi";

    public const string View = "view", FirstWeek = "week", LastWeek = "toWeek";

    public static IReadOnlyList<string> All { get; } =
        [By, Level, Sort, Page, Text, Band, Evidence, Kind, Green, Reach, State, Before, Counting, Step, Owner, View, FirstWeek, LastWeek];
}
