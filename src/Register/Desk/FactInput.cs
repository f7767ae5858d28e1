namespace Marketplace.Register;

/// <summary>How a column is typed.</summary>
public enum FactInputKind { Text, Day, Choice, Area, Commune, LegacyCommune, Codes }

/// <summary>A column of the register that officers type.</summary>
/// <param name="Column">Name in the register's file.</param>
/// <param name="Field">Property of <see cref="FactForm"/>.</param>
/// <param name="IsKey">Says which fact it is: cannot be corrected, only recorded as a mistake.</param>
/// <param name="IsRequired">An empty one is refused.</param>
public sealed record FactInput(string Column, string Field, FactInputKind Kind, bool IsKey = false, bool IsRequired = false)
{
    /// <summary>Words of the register, for <see cref="FactInputKind.Choice"/>.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];
}

/// <param name="Text">A code or a part of a name; empty = all.</param>
/// <param name="Area">Code of a reporting area; null = all.</param>
/// <param name="Page">From 1.</param>
public sealed record FactQuery(string Text, string? Area, int Page);

/// <param name="At">Second part of the key as the register writes it; empty where the code alone is the key.</param>
/// <param name="Values">By column, as the register writes them.</param>
public sealed record FactRow(
    string Code, string At, string Title, bool IsSample, DateTimeOffset RecordedAt, IReadOnlyDictionary<string, string> Values);

/// <param name="Count">On all pages together.</param>
public sealed record FactList(IReadOnlyList<FactRow> Rows, int Count)
{
    public const int PageSize = 50;

    public int LastPage => Shared.PageCount.Of(Count, PageSize);
}

/// <param name="Area">Code of a reporting area, or "unknown".</param>
/// <param name="Commune">Code of a commune of today, or "unknown".</param>
public sealed record FactPlace(string Area, string Commune);

/// <summary>All that was ever known of the facts of one code.</summary>
/// <param name="Facts">In order of their keys.</param>
public sealed record FactHistory(string Code, string Title, IReadOnlyList<KnownFact> Facts);

/// <param name="At">As <see cref="FactRow.At"/>.</param>
/// <param name="Seen">Names the latest version; forms send it back.</param>
/// <param name="IsVoid">The latest version says that it never was.</param>
/// <param name="Versions">The latest first.</param>
/// <param name="Checks">Answers to the checklist, the latest first.</param>
public sealed record KnownFact(
    string At, string Seen, bool IsVoid, bool IsSample, IReadOnlyList<KnownVersion> Versions, IReadOnlyList<KnownChecks> Checks);

/// <param name="RecordedBy">E-mail of an account, or the name of what is no person ("import").</param>
public sealed record KnownVersion(DateTimeOffset RecordedAt, string RecordedBy, bool IsVoid, IReadOnlyList<KnownValue> Values);

/// <param name="Value">As the register writes it.</param>
/// <param name="Before">What the version before said, where that was something else; null = the same, or there is none before.</param>
public sealed record KnownValue(FactInput Input, string Value, string? Before);

public sealed record KnownChecks(DateTimeOffset RecordedAt, string RecordedBy, IReadOnlyList<CheckLine> Lines);

/// <summary>A line of a checklist: what is looked at, by what right, and what was found.</summary>
/// <param name="IsConfirmed">The department has confirmed the wording; else it is our reading.</param>
/// <param name="Answer">A word; empty = not answered yet.</param>
public sealed record CheckLine(string Code, string NameVi, string NameEn, string LegalBasis, bool IsConfirmed, string Answer);
