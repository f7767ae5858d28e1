namespace Marketplace.Monitor.Exports;

/// <summary>Keeps a spreadsheet from taking somebody's words for a formula.</summary>
internal static class Cell
{
    private const string Triggers = "=+-@\t\r\n＝＋－＠|%";

    /// <summary>Words that could be a formula get an apostrophe before them, as a person would type it; numbers stay numbers.</summary>
    public static object? Safe(object? value) => value is string { Length: > 0 } text && Triggers.Contains(text[0]) ? "'" + text : value;
}
