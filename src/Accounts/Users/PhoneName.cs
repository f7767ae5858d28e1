namespace Marketplace.Accounts.Users;

/// <summary>A Vietnamese telephone number as a second name to sign in with: "0912 345 678" is "+84912345678". No message is ever sent to it.</summary>
internal static class PhoneName
{
    private const int Shortest = 9, Longest = 10;

    /// <summary>Null for what is no such number.</summary>
    public static string? Of(string? typed)
    {
        var digits = new string([.. (typed ?? "").Where(char.IsAsciiDigit)]);
        var isPlain = (typed ?? "").All(c => char.IsAsciiDigit(c) || c is ' ' or '.' or '-' or '+' or '(' or ')');
        if (!isPlain || digits.Length == 0) return null;
        var national = digits switch
        {
            ['0', .. var rest] => rest,
            ['8', '4', .. var rest] => rest,
            _ => "",
        };
        return national.Length is >= Shortest and <= Longest && national[0] != '0' ? "+84" + national : null;
    }
}
