namespace Marketplace.BackOffice.Channels;

/// <summary>Addresses of the pages about sales channels.</summary>
internal static class ChannelPaths
{
    public const string Channels = "/ban-hang/kenh-ban";
    /// <summary>Those with something to do alone.</summary>
    public const string Due = Channels + "?viec=can-lam";
    public const string Declare = Channels + "/khai";

    public static string Of(string code) => $"{Channels}/{Uri.EscapeDataString(code)}";

    public static string Again(string code) => Of(code) + "/gui-lai";

    public static string Evidence(string code, Guid evidence) => $"{Of(code)}/bang-chung/{evidence}";
}
