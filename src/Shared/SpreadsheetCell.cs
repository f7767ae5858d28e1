namespace Marketplace.Shared;

/// <summary>Keeps a spreadsheet from taking somebody's words for a formula.</summary>
public static class SpreadsheetCell
{
    private const string Triggers = "=+-@\t\r\n＝＋－＠|%";

    /// <summary>Words that could be a formula get an apostrophe before them, as a person would type it; numbers stay numbers.</summary>
    public static string Safe(string text) => text.Length > 0 && Triggers.Contains(text[0]) ? "'" + text : text;

    public static object? Safe(object? value) => value is string text ? Safe(text) : value;
}
