namespace Marketplace.Search.Documents;

/// <summary>Where a product's terms stand: in its name, in its producer's, elsewhere.</summary>
internal enum TermField { Name, Producer, Other }

/// <summary>The fields of both engines that hold terms: one letter for where, one for with marks (x) or without (f).</summary>
internal static class TermFields
{
    private static readonly string[] _exact = ["nx", "px", "ox"];
    private static readonly string[] _folded = ["nf", "pf", "of"];

    /// <summary>Terms as they are written, with their marks.</summary>
    public static string Exact(this TermField field) => _exact[(int)field];

    /// <summary>Terms without marks.</summary>
    public static string Folded(this TermField field) => _folded[(int)field];

    /// <summary>Where a match of a query is looked for.</summary>
    public static string Of(this TermField field, Query.TermMatch match) => match.Folded ? field.Folded() : field.Exact();
}
