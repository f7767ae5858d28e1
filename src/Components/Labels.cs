using System.Globalization;
using Marketplace.Catalog.Categories;
using Marketplace.Catalog.Geography;
using Marketplace.Components.Resources;

namespace Marketplace.Components;

/// <summary>Codes and figures in the reader's words.</summary>
public static class Labels
{
    private static bool English => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";

    public static string Format(string words, params object?[] values) => string.Format(CultureInfo.CurrentCulture, words, values);

    public static string Date(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    public static string Number(long number) => number.ToString("N0", CultureInfo.CurrentCulture);

    public static string Price(long vnd) => Format(Words.Price, Number(vnd));

    /// <summary>Đồng per kg or litre; null when the pack is counted by the piece.</summary>
    public static string? UnitPrice(long? vnd, string? netUnit) => (vnd, netUnit) switch
    {
        ({ } price, "g") => Format(Words.PerKg, Number(price)),
        ({ } price, "ml") => Format(Words.PerLitre, Number(price)),
        _ => null,
    };

    /// <summary>An area always carries its type and "(cũ)": ten old district names are commune names today.</summary>
    public static string Area(ReportingArea? area) => area is null ? Words.PlaceUnknown : Format(area.Type switch
    {
        "Thành phố" => Words.AreaThanhPho,
        "Thị xã" => Words.AreaThiXa,
        _ => Words.AreaHuyen,
    }, area.ShortName);

    public static string Unit(AdminUnit? unit) => unit is null ? Words.PlaceUnknown : Format(unit.Type switch
    {
        "Phường" => Words.UnitPhuong,
        "Thị trấn" => Words.UnitThiTran,
        _ => Words.UnitXa,
    }, unit.ShortName);

    public static string ProducerType(string code) => code switch
    {
        "htx" => Words.TypeHtx,
        "dnnvv" => Words.TypeDnnvv,
        "dn_lon" => Words.TypeDnLon,
        "to_hop_tac" => Words.TypeToHopTac,
        "ho_kinh_doanh" => Words.TypeHoKinhDoanh,
        "doanh_nghiep" => Words.TypeDoanhNghiep,
        "khac" => Words.TypeKhac,
        _ => Words.TypeUnknown,
    };

    public static string Group(ProductGroup? group) => group is null ? Words.SetUnknown : English ? EnglishName("Group" + group.Code) ?? group.Name : group.Name;

    public static string Set(ProductSet? set) => set is null ? Words.SetUnknown : English ? EnglishName("Set" + set.Code) ?? set.Name : set.Name;

    private static string? EnglishName(string key) => EnglishNames.ResourceManager.GetString(key, CultureInfo.InvariantCulture);
}
