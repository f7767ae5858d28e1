namespace Marketplace.Api;

/// <summary>A code in an address: what cannot be one is not looked up, since databases refuse some of it.</summary>
internal static class Code
{
    private const int Longest = 100;

    public static bool IsPossible(string code) => code.Length is > 0 and <= Longest && !code.Any(c => char.IsControl(c) || char.IsSurrogate(c));
}
