namespace Marketplace.SalesChannels.Declarations;

/// <summary>Addresses that producers type and officers press: of the web, without a name and password in them.</summary>
public static class WebAddress
{
    public const int Longest = 300;

    public static bool IsOne(string text) =>
        text.Length <= Longest && Uri.TryCreate(text, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp) && address is { UserInfo: "", Host.Length: > 0 };
}
