using Marketplace.Catalog.Producers;

namespace Marketplace.Search.Query;

/// <summary>Words of queries that are no names: what says nothing, what says a type of place or of producer. General words only.</summary>
internal static class QueryWords
{
    /// <summary>Say nothing of what is wanted, with or without marks.</summary>
    public static IReadOnlyList<string> Noise { get; } =
    [
        "ocop", "hà tĩnh", "tỉnh hà tĩnh", "đặc sản", "đặc sản quê", "sản phẩm", "quà", "quà biếu", "quà tặng", "quà quê", "làm quà", "món quà", "biếu tặng",
        "ngon", "ngon nhất", "thơm ngon", "tốt nhất", "nổi tiếng", "chính hãng", "chính gốc", "chính hiệu", "uy tín", "chất lượng", "chất lượng cao",
        "mua", "mua ở đâu", "ở đâu", "bán ở đâu", "mua hàng", "đặt mua", "đặt hàng", "cần mua", "tìm mua", "nơi bán", "chỗ bán", "địa chỉ bán", "cửa hàng", "shop", "online",
        "giá rẻ", "giá tốt", "giá bao nhiêu", "bao nhiêu tiền", "bảng giá", "khuyến mãi", "giao hàng", "chuẩn ocop", "đạt chuẩn", "đạt ocop", "chứng nhận ocop", "xếp hạng",
        "truyền thống hà tĩnh", "quê hương", "việt nam", "có bán", "bán chạy",
    ];

    /// <summary>The same, but other words lose their marks to them.</summary>
    public static IReadOnlyList<string> NoiseWithMarks { get; } =
        ["ở", "tại", "của", "và", "cho", "các", "những", "loại", "bán", "là", "với", "giá", "biếu", "tặng", "làm", "món", "rẻ", "tôi", "muốn", "tìm", "cần", "đạt", "nào"];

    /// <summary>Small words that say nothing before a place: "nước mắm ở Kỳ Anh".</summary>
    public static IReadOnlyList<string> BeforePlace { get; } = ["ở", "tại", "của", "từ", "vùng", "quê", "xứ", "o", "tai", "cua", "tu", "vung", "que", "xu"];

    /// <summary>As administrative units name their type.</summary>
    public static IReadOnlyList<(string Word, string Type)> PlaceTypes { get; } =
    [
        ("huyện", "Huyện"), ("h", "Huyện"), ("thị xã", "Thị xã"), ("tx", "Thị xã"), ("txã", "Thị xã"), ("thành phố", "Thành phố"), ("tp", "Thành phố"),
        ("xã", "Xã"), ("x", "Xã"), ("phường", "Phường"), ("p", "Phường"), ("f", "Phường"), ("thị trấn", "Thị trấn"), ("tt", "Thị trấn"),
    ];

    public static IReadOnlyList<(string Word, ProducerType[] Types)> ProducerTypes { get; } =
    [
        ("htx", [ProducerType.Htx]), ("hợp tác xã", [ProducerType.Htx]),
        ("tht", [ProducerType.ToHopTac]), ("tổ hợp tác", [ProducerType.ToHopTac]),
        ("hkd", [ProducerType.HoKinhDoanh]), ("hộ kinh doanh", [ProducerType.HoKinhDoanh]), ("hộ sản xuất", [ProducerType.HoKinhDoanh]),
        ("dn", _companies), ("doanh nghiệp", _companies), ("công ty", _companies), ("cty", _companies), ("công ty tnhh", _companies), ("công ty cổ phần", _companies),
        ("dnnvv", [ProducerType.Dnnvv]), ("doanh nghiệp nhỏ và vừa", [ProducerType.Dnnvv]), ("doanh nghiệp lớn", [ProducerType.DnLon]),
    ];

    private static ProducerType[] _companies => [ProducerType.DoanhNghiep, ProducerType.Dnnvv, ProducerType.DnLon];
}
