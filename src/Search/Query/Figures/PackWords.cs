namespace Marketplace.Search.Query.Figures;

/// <summary>What goods come in and how they are measured and counted. None of it says what is wanted.</summary>
internal static class PackWords
{
    public static IReadOnlyList<string> Packs { get; } =
    [
        "hộp", "chai", "lọ", "hũ", "túi", "gói", "thùng", "bao", "can", "bịch", "lon", "két", "khay", "vỉ", "set", "combo", "giỏ", "hủ",
        "cặp", "đôi", "kiện", "pack", "box", "bottle",
    ];

    public static IReadOnlyList<string> Measures { get; } =
    [
        "kg", "kilogam", "kí", "ký", "kilo", "cân", "lạng", "yến", "tạ", "tấn", "g", "gr", "gam", "gram", "mg", "lít", "lit", "l", "ml",
        "mililit", "cc", "cl",
    ];

    /// <summary>Packs whose letters are other goods without their marks ("mâm" and "mắm").</summary>
    public static IReadOnlyList<string> Marked { get; } = ["lốc", "mâm", "khoanh", "đòn", "xô", "ống", "thố", "vại", "chục", "tá"];

    /// <summary>Packs and classifiers only after a figure: by themselves they are often part of what is wanted.</summary>
    public static IReadOnlyList<string> Counted { get; } =
        ["bó", "cây", "lá", "cái", "chiếc", "con", "quả", "trái", "củ", "hạt", "miếng", "lát", "viên", "tấm", "bộ", "bình", "chùm", "nải",
        "thanh", "suất", "phần", "xấp", "ràng", "mớ"];

    /// <summary>Optional before a noun: "quả ổi" is "ổi".</summary>
    public static IReadOnlyList<string> Classifiers { get; } =
        ["quả", "trái", "củ", "con", "hạt", "cây", "cái", "chiếc", "đôi", "cặp", "bó", "miếng", "lát", "viên", "tấm", "bộ", "chùm", "nải",
        "bao", "lá", "sợi", "ly", "cốc", "tách", "bát", "đĩa", "mớ"];
}
