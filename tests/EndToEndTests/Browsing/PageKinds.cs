using Xunit;

namespace Marketplace.EndToEndTests.Browsing;

/// <summary>One address of each kind of page that the shop has.</summary>
internal static class PageKinds
{
    public const string Product = "/san-pham/banh-da-vung-nguyen-lam-HT-0100";

    /// <summary>Between them they have every part that a theme paints.</summary>
    public static TheoryData<string> Telling => ["/", "/tim-kiem?star=3&district=439", Product, "/chung-nhan/MAU-HT-0100", "/giam-sat"];

    public static TheoryData<string> All =>
    [
        "/", "/tim-kiem", "/tim-kiem?star=3&district=439", "/tim-kiem?q=zzzz",
        "/tim-kiem?q=mat%20ong", "/danh-muc/thuc-pham-1", "/huyen", "/huyen/huong-son-439", Product,
        "/san-pham/banh-da-thoai-chung-HT-0012", "/nha-san-xuat/cong-ty-tnhh-san-xuat-thuong-mai-dich-vu-an-phong-P-036",
        "/chung-nhan", "/chung-nhan?q=mat%20ong",
        "/chung-nhan/MAU-HT-0100", "/trang/quy-che-hoat-dong", "/tieu-chi-xep-hang", "/khong-co-trang-nay", "/en", "/en/tim-kiem", "/en" + Product,
    ];
}
