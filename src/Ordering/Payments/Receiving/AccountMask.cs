namespace Marketplace.Ordering.Payments.Receiving;

/// <summary>Of an account's number letters and notes hold the last four places alone.</summary>
internal static class AccountMask
{
    public static string Tail(string number) => number.Length > 4 ? number[^4..] : number;
}
