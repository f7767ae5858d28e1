using Marketplace.Catalog.Producers;

namespace Marketplace.Search.Query;

/// <summary>Words of queries that are no names: what says nothing, what says a type of place or of producer, an order. General words only.</summary>
internal static class QueryWords
{
    /// <summary>Say nothing of what is wanted, with or without marks.</summary>
    public static IReadOnlyList<string> Noise { get; } =
    [
        "ocop", "hà tĩnh", "tỉnh hà tĩnh", "đặc sản", "đặc sản quê", "sản phẩm", "hàng", "mặt hàng", "món ngon", "món gì", "món nào",
        "quà", "hộp quà", "giỏ quà", "túi quà", "set quà", "combo quà", "hộp quà tết", "giỏ quà tết", "set quà tết", "quà biếu", "quà tặng", "quà quê",
        "làm quà",
        "món quà", "biếu tặng", "ngon", "ngon nhất", "ngon không", "thơm ngon", "tốt", "tốt nhất", "tốt không", "nổi tiếng", "chính hãng",
        "chính gốc", "chính hiệu", "xịn", "loại ngon",
        "uy tín", "chất lượng", "chất lượng cao", "an toàn không", "đảm bảo", "nguyên chất không", "mua", "mua ở đâu", "mua đâu", "ở đâu",
        "ở đâu bán", "ở đâu có", "bán ở đâu", "mua hàng", "đặt mua", "đặt hàng",
        "cần mua", "muốn mua", "tìm mua", "nơi bán", "chỗ bán", "chỗ nào bán", "chỗ nào", "địa chỉ bán", "cửa hàng", "tiệm", "shop",
        "shop ơi", "ad ơi", "em ơi", "chị ơi", "anh ơi", "bạn ơi", "online", "ship", "ship cod",
        "ship không", "giao tận nơi", "giao hàng", "giao nhanh", "có ship không", "có giao không", "freeship", "miễn phí vận chuyển",
        "giá rẻ", "giá tốt", "giá bao nhiêu", "giá bao nhiêu tiền", "bao nhiêu tiền", "bao nhiêu", "bao tiền", "bảng giá", "giá cả", "giá sao", "giá thế nào",
        "khuyến mãi", "giảm giá", "sale",
        "chuẩn ocop", "đạt chuẩn", "đạt ocop", "chứng nhận ocop", "xếp hạng", "phân hạng", "đạt hạng", "được công nhận",
        "truyền thống hà tĩnh", "quê hương", "việt nam",
        "xứ nghệ",
        "miền trung",
        "có bán", "có bán không", "có không", "có hàng không", "còn hàng", "còn hàng không", "còn không", "có còn không", "hết chưa",
        "hết hàng chưa", "loại nào", "loại nào ngon", "loại gì", "cái nào", "nào ngon", "gì ngon",
        "có gì", "có gì ngon", "có những gì", "có loại nào", "gồm những gì", "cho mình hỏi", "cho em hỏi", "cho tôi hỏi", "cho hỏi",
        "mình hỏi", "em hỏi", "cho mình", "cho em", "cho tôi", "mình cần", "em cần", "tôi cần", "mình muốn", "em muốn", "tôi muốn",
        "mình tìm", "tôi tìm", "em tìm", "tư vấn", "giúp mình", "giúp em", "với ạ", "được không", "thế nào", "như thế nào", "là gì",
        "có tốt không", "có ngon không", "có ai bán", "ai bán", "xem", "tìm kiếm", "danh sách", "tất cả", "các loại", "những loại",
        "mọi loại",
        "chưa rõ chủ thể", "chưa rõ", "chưa xác định", "không rõ", "chủ thể", "cơ sở", "cơ sở sản xuất", "sản xuất", "kinh doanh",
        "thương mại", "dịch vụ", "chế biến", "cổ phần", "tnhh", "mtv", "một thành viên", "xuất nhập khẩu", "nhà sản xuất", "thương hiệu",
        "nhãn hiệu",
        "dịp tết", "ngày tết", "quà tết", "tết", "đón tết", "tết nguyên đán", "năm mới", "đầu năm", "cuối năm", "trung thu", "đám cưới",
        "cưới hỏi", "ăn hỏi", "đám giỗ", "ngày giỗ", "cúng giỗ", "rằm", "sinh nhật", "8 3", "20 10", "20 11", "noel", "lễ tết", "dịp lễ",
        "tân gia",
        "biếu sếp", "biếu bố mẹ", "biếu ông bà", "biếu thầy cô", "tặng sếp", "tặng bố mẹ", "tặng mẹ", "tặng bạn", "tặng khách",
        "tặng đối tác", "tặng người yêu", "biếu đối tác", "biếu khách", "cho sếp", "cho mẹ", "cho bố", "cho khách", "cho người già",
        "cho bà bầu", "cho trẻ em", "cho bé",
        "the", "of", "for", "from", "buy", "best", "gift", "gifts", "specialty", "specialties", "product", "products", "vietnamese",
        "vietnam", "where to buy", "how much", "price", "good", "local",
        "wild", "forest", "pure", "natural", "fresh", "organic", "authentic", "traditional", "homemade", "cheap", "certified", "souvenir", "what is",
    ];

    /// <summary>The same, but other words lose their marks to them.</summary>
    public static IReadOnlyList<string> NoiseWithMarks { get; } =
    [
        "ở", "tại", "của", "và", "cho", "các", "những", "loại", "bán", "là", "với", "giá", "biếu", "tặng", "làm", "món", "rẻ", "tôi",
        "muốn", "tìm", "cần", "đạt", "nào", "gì", "mấy", "còn", "ơi", "ạ", "nhé", "nha", "nhỉ", "à", "vậy", "thì", "mình",
        "có", "không", "được", "để", "dùng", "hỏi", "ăn", "uống", "xin", "sếp", "cưới", "giỗ", "cúng", "dịp", "người", "nữa", "hay",
        "hoặc", "kiểu", "đi", "này", "đó", "kia", "thế", "ai", "vài", "ít", "nhiều", "rất", "quá", "hơn", "nhất", "từ", "trong", "theo",
        "mẫu", "hạng", "chuẩn",
    ];

    /// <summary>Talk without marks: noise unless the shop has goods of such a name.</summary>
    public static IReadOnlyList<string> NoiseFolded { get; } =
    [
        "mua", "ban", "ban o dau", "o dau", "gi", "nao", "may", "con", "oi", "a", "ah", "nhe", "nha", "cho", "minh", "hoi", "toi", "muon",
        "can", "tim", "loai", "co", "khong", "ko", "k", "hok", "dc", "vay", "gia", "mot so",
        "bieu", "cua", "va", "voi", "o", "tai", "sep", "gio cung", "dip", "ad", "sale", "ib",
    ];

    /// <summary>Small words that say nothing before a place: "nước mắm ở Kỳ Anh".</summary>
    public static IReadOnlyList<string> BeforePlace { get; } = ["ở", "tại", "của", "từ", "vùng", "quê", "xứ", "o", "tai", "cua", "tu", "vung", "que", "xu",
        "in", "from", "at", "khu", "bên"];

    /// <summary>Words that ask for an order of the list.</summary>
    public static IReadOnlyList<(string Word, ProductSort Sort)> Sorts { get; } =
    [
        .. Said(ProductSort.PriceUp, "rẻ nhất", "giá rẻ nhất", "giá thấp nhất", "thấp nhất", "giá tăng dần", "cheapest", "lowest price"),
        .. Said(ProductSort.PriceDown, "đắt nhất", "mắc nhất", "giá cao nhất", "cao nhất", "giá đắt nhất", "giá giảm dần", "đắt tiền nhất", "most expensive"),
        .. Said(ProductSort.Newest, "mới nhất", "mới về", "hàng mới", "vừa về", "mới ra", "newest", "latest"),
        .. Said(ProductSort.BestSelling, "bán chạy", "bán chạy nhất", "chạy nhất", "hot nhất", "mua nhiều nhất", "được mua nhiều", "bán nhiều nhất",
            "phổ biến nhất", "best seller", "best selling"),
        .. Said(ProductSort.Rating, "đánh giá cao", "đánh giá cao nhất", "đánh giá tốt", "đánh giá tốt nhất", "top rated"),
    ];

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
        ("dn", _companies), ("doanh nghiệp", _companies), ("công ty", _companies), ("cty", _companies), ("công ty tnhh", _companies),
            ("công ty cổ phần", _companies),
        ("dnnvv", [ProducerType.Dnnvv]), ("doanh nghiệp nhỏ và vừa", [ProducerType.Dnnvv]), ("doanh nghiệp lớn", [ProducerType.DnLon]),
            ("doanh nghiệp tư nhân", _companies),
    ];

    /// <summary>Legal and type words of producers' names, longest first: every other name has them, so they are no words to find one by.</summary>
    public static IReadOnlyList<string> LegalWords { get; } =
    [
        "hợp tác xã", "tổ hợp tác", "hộ kinh doanh", "hộ sản xuất", "doanh nghiệp", "công ty", "cơ sở", "trách nhiệm hữu hạn",
        "một thành viên", "xuất nhập khẩu", "xuất khẩu", "nhập khẩu",
        "sản xuất", "kinh doanh", "thương mại", "dịch vụ", "chế biến", "cổ phần", "tư nhân", "đầu tư", "phát triển", "tổng hợp", "htx",
        "tht", "hkd", "tnhh", "mtv", "cp", "dn", "sx", "tm", "dv", "và", "kd",
    ];

    private static ProducerType[] _companies => [ProducerType.DoanhNghiep, ProducerType.Dnnvv, ProducerType.DnLon];

    private static IEnumerable<(string, ProductSort)> Said(ProductSort sort, params string[] phrases) => phrases.Select(p => (p, sort));
}
