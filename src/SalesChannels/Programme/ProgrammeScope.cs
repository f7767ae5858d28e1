namespace Marketplace.SalesChannels.Programme;

/// <summary>
/// What a figure is restricted to; all null = the whole programme. Codes may be "unknown"; a code that is nowhere gives zeros.
/// Area, commune and type restrict producers, star and group their valid products; area and commune restrict villages and points too.
/// </summary>
/// <param name="Plan">Whose targets the figures are held against; it restricts nothing. Null = those in force on the day.</param>
public sealed record ProgrammeScope(
    string? Area = null, string? Commune = null, string? Type = null, int? Star = null, string? Group = null, string? Plan = null)
{
    public static ProgrammeScope Whole { get; } = new();

    public bool HasPlace => Area is not null || Commune is not null;

    /// <summary>Restricted by something that villages and points do not have.</summary>
    public bool HasProductOrType => Type is not null || Star is not null || Group is not null;

    public bool IsWhole => !HasPlace && !HasProductOrType;
}
