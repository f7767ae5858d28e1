namespace Marketplace.Components.Exports;

/// <summary>A file for people: rows, and beside them what they mean, as of when, and what was left out.</summary>
/// <param name="Name">Part of the file's name.</param>
/// <param name="Rows">Text, whole and decimal numbers, dates; null = empty.</param>
/// <param name="Notes">Each with its heading: text, a date or an instant.</param>
public sealed record ExportTable(
    string Name, string Title, IReadOnlyList<string> Head, IReadOnlyList<IReadOnlyList<object?>> Rows, IReadOnlyList<(string Heading, object? Text)> Notes);
