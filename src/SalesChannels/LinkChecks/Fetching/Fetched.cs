namespace Marketplace.SalesChannels.LinkChecks.Fetching;

/// <summary>Why there is no answer. Stored by name.</summary>
internal enum FetchFault
{
    /// <summary>Not an address that may be opened, or it leads to one.</summary>
    Forbidden,

    /// <summary>robots.txt says no, or the server could not say.</summary>
    Robots,

    /// <summary>The name is nobody's.</summary>
    NoAddress,

    /// <summary>The machine is there and nothing listens.</summary>
    NothingThere,
    Unreachable,
    TooSlow,
    TooMuch,

    /// <summary>In a circle, or too many.</summary>
    Redirects,

    /// <summary>No HTTP, or broken.</summary>
    BadAnswer,
}

/// <summary>What came of opening an address.</summary>
/// <param name="Address">Where the redirects ended.</param>
/// <param name="Fault">Null = there is an answer.</param>
/// <param name="Status">Of the answer; 0 = none.</param>
/// <param name="Body">As much of it as may be read.</param>
/// <param name="IsCut">There was more.</param>
internal sealed record Fetched(Uri Address, FetchFault? Fault, int Status, byte[] Body, bool IsCut)
{
    public bool IsPage => Fault is null && Status is >= 200 and < 300;

    public static Fetched Not(Uri address, FetchFault fault) => new(address, fault, 0, [], false);
}
