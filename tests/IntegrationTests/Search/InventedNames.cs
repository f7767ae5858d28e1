using Marketplace.IntegrationTests.Register;

namespace Marketplace.IntegrationTests.Search;

/// <summary>Products that nobody makes, beside the real ones: names that hold numbers, degrees, packs and places, and a decision of many products.</summary>
internal static class InventedNames
{
    /// <summary>As it stands in the register, and asked so.</summary>
    public static readonly string[] All =
    [
        "Mực 1 nắng Vũng Áng", "Tỏi đen 1 nhánh", "Trà đen 20 túi lọc", "Bánh đa Bà Sáo", "Rượu nếp 29 độ Hồng Lam", "Rượu gạo 40 độ", "Nước mắm 40 độ đạm",
        "Nước mắm cốt 35N Biển Ngang", "Mật ong 500 ml rừng Vũ Quang", "Gạo ST25 túi 5 kg", "Cu đơ hộp 20 cái Bà Lụa", "Cá thu một nắng Cửa Nhượng",
        "Chè xanh 3 lá", "Cam bù 5 quả", "Tinh bột nghệ 100% Hương Khê", "Bánh gai cặp 10 chiếc", "Giò me nửa cân", "Trà hoa vàng 12 bông",
        "Sữa chua nếp cẩm 4 hộp", "Nấm linh chi 7 màu", "Bột ngũ cốc 9 hạt", "Muối vừng 2 trong 1", "Viên nghệ mật ong 365", "Dầu lạc 1 lít Nghi Xuân",
        "Bưởi 4 mùa Phúc Trạch", "Kẹo lạc dưới chân đèo",
    ];

    public const string Decision = "1234/QĐ-UBND";

    public const int Decided = 25;

    public static string WriteTo(string parent)
    {
        var rows = All.Select((name, i) => $"X-{i:00},XP,{name},,,2026-01-02T00:00:00Z");
        var decided = Enumerable.Range(0, Decided).Select(i => $"XC-{i:00},X-{i:00},3,,{Decision},province,,2026-01-05,,2026-01-06T00:00:00Z");
        return new RegisterFolder(parent).WithProducers("XP,Chủ thể Thử Nghiệm,htx,,,,,,,,2026-01-01T00:00:00Z")
            .WithProducts(rows).WithCertificates(decided).Path;
    }

    public static string WithoutMarks(string text)
    {
        var parts = text.Normalize(System.Text.NormalizationForm.FormD).Where(c => !char.IsBetween(c, '\u0300', '\u036f'));
        return string.Concat(parts).Replace('đ', 'd').Replace('Đ', 'D');
    }
}
