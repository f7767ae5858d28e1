namespace Marketplace.Ordering.Payments;

/// <summary>Where trial orders are "paid" to: no bank has this number, so no money can go there.</summary>
public static class SampleAccount
{
    public const string Bin = "999999";
    public const string Number = "MAU";

    public static bool Is(string bin, string account) => bin == Bin && account == Number;
}
