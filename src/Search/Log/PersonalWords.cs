namespace Marketplace.Search.Log;

/// <summary>Words that could name a person's mailbox, phone, account or identity card are not kept, whoever they belong to.</summary>
internal static class PersonalWords
{
    /// <summary>Of a phone without its area code.</summary>
    private const int FewestDigits = 7;

    /// <summary>Also the wide and the small form that Asian keyboards write.</summary>
    private const string At = "@＠﹫";

    /// <param name="text">As it was typed: what is read as a price or cut into words says no longer what it was.</param>
    public static bool MayBeIn(string text) => text.AsSpan().IndexOfAny(At) >= 0 || text.Count(char.IsDigit) >= FewestDigits;
}
