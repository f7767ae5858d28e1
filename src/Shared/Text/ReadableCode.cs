using System.Security.Cryptography;

namespace Marketplace.Shared.Text;

/// <summary>Codes that people read out and type: no two of their 31 letters and digits look alike.</summary>
public static class ReadableCode
{
    public const string Letters = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    /// <summary>Drawn so that nobody guesses another.</summary>
    public static string New(int length) => RandomNumberGenerator.GetString(Letters, length);
}
