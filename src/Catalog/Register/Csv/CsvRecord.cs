namespace Marketplace.Catalog.Register;

/// <summary>A record as read: the physical line where it starts, its fields, and what is wrong with its form.</summary>
internal sealed record CsvRecord(int Line, IReadOnlyList<string> Fields, bool HasBadQuotes);
