namespace Marketplace.SalesChannels.Channels;

/// <summary>Kinds of sales channel in the plan's order. Which of them are modern is dated data: <see cref="ChannelRule"/>.</summary>
public enum ChannelKind { Supermarket, ConvenienceStore, Ecommerce, Website, Facebook, Zalo, Other }

public static class ChannelKinds
{
    public static IReadOnlyList<ChannelKind> All { get; } = Enum.GetValues<ChannelKind>();

    /// <summary>The code used in files and in the API.</summary>
    public static string Code(this ChannelKind kind) => kind switch
    {
        ChannelKind.Supermarket => "supermarket",
        ChannelKind.ConvenienceStore => "convenience_store",
        ChannelKind.Ecommerce => "ecommerce",
        ChannelKind.Website => "website",
        ChannelKind.Facebook => "facebook",
        ChannelKind.Zalo => "zalo",
        ChannelKind.Other => "other",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>Found on the web: its evidence begins with an address. The others have a contract, an invoice or a shelf.</summary>
    public static bool IsOnline(this ChannelKind kind) => kind is ChannelKind.Ecommerce or ChannelKind.Website or ChannelKind.Facebook or ChannelKind.Zalo;

    /// <summary>One of several that have names: which supermarket, which platform.</summary>
    public static bool NamesPlatform(this ChannelKind kind) =>
        kind is ChannelKind.Supermarket or ChannelKind.ConvenienceStore or ChannelKind.Ecommerce or ChannelKind.Other;

    public static ChannelKind Parse(string code) => All.First(k => k.Code() == code);
}
