using System.ComponentModel.DataAnnotations;

namespace Marketplace.Shared.Text;

/// <summary>Whether a text can be an e-mail address at all; whether somebody reads it, only a letter can tell.</summary>
public static class EmailFormat
{
    /// <summary>Characters; RFC 5321 lets no longer path through.</summary>
    public const int Longest = 254;

    public static bool IsValid(string text) => text.Length <= Longest && !text.Any(char.IsWhiteSpace) && new EmailAddressAttribute().IsValid(text);
}
