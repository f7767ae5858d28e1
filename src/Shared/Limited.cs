namespace Marketplace.Shared;

/// <summary>Names of the limits that endpoints ask for (RequireRateLimiting, EnableRateLimiting); the host says how much each allows an address.</summary>
public static class Limited
{
    public const string Search = "search";

    public const string Upload = "upload";

    public const string Checkout = "checkout";

    /// <summary>Counts what is sent, not what is looked at.</summary>
    public const string Report = "report";
}
