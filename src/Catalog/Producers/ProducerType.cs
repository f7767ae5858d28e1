namespace Marketplace.Catalog.Producers;

/// <summary>Legal kinds of a producer (chủ thể OCOP). <see cref="Unknown"/> is its own slice and never guessed away.</summary>
public enum ProducerType { Htx, Dnnvv, DnLon, ToHopTac, HoKinhDoanh, DoanhNghiep, Khac, Unknown }

public static class ProducerTypes
{
    public static IReadOnlyList<ProducerType> All { get; } = Enum.GetValues<ProducerType>();

    /// <summary>The code used in files and in the API.</summary>
    public static string Code(this ProducerType type) => type switch
    {
        ProducerType.Htx => "htx",
        ProducerType.Dnnvv => "dnnvv",
        ProducerType.DnLon => "dn_lon",
        ProducerType.ToHopTac => "to_hop_tac",
        ProducerType.HoKinhDoanh => "ho_kinh_doanh",
        ProducerType.DoanhNghiep => "doanh_nghiep",
        ProducerType.Khac => "khac",
        ProducerType.Unknown => "unknown",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, null),
    };

    public static ProducerType? Parse(string code)
    {
        foreach (var type in All) if (type.Code() == code) return type;
        return null;
    }
}
