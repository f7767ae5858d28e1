using System.Globalization;
using System.Resources;
using Marketplace.Catalog.Categories;
using Marketplace.Catalog.Geography;

namespace Marketplace.Catalog;

/// <summary>Codes of the catalog in a reader's words, for every page, filter, suggestion and answer: worded here and nowhere else.</summary>
public static class CatalogLabels
{
    private static readonly ResourceManager _words = new("Marketplace.Catalog.CatalogWords", typeof(CatalogLabels).Assembly);
    private static readonly ResourceManager _englishNames = new("Marketplace.Catalog.EnglishNames", typeof(CatalogLabels).Assembly);

    /// <param name="star">3, 4 or 5.</param>
    public static string Stars(int star, CultureInfo language) => Format("OcopStars", language, star);

    /// <summary>An area always carries its type and "(cũ)": ten old district names are commune names today.</summary>
    public static string Area(ReportingArea? area, CultureInfo language) => area?.Type switch
    {
        null => Word("PlaceUnknown", language),
        "Thành phố" => Format("AreaThanhPho", language, area.ShortName),
        "Thị xã" => Format("AreaThiXa", language, area.ShortName),
        _ => Format("AreaHuyen", language, area.ShortName),
    };

    public static string Unit(AdminUnit? unit, CultureInfo language) => unit?.Type switch
    {
        null => Word("PlaceUnknown", language),
        "Phường" => Format("UnitPhuong", language, unit.ShortName),
        "Thị trấn" => Format("UnitThiTran", language, unit.ShortName),
        _ => Format("UnitXa", language, unit.ShortName),
    };

    public static string ProducerType(string code, CultureInfo language) => code switch
    {
        "htx" => Word("TypeHtx", language),
        "dnnvv" => Word("TypeDnnvv", language),
        "dn_lon" => Word("TypeDnLon", language),
        "to_hop_tac" => Word("TypeToHopTac", language),
        "ho_kinh_doanh" => Word("TypeHoKinhDoanh", language),
        "doanh_nghiep" => Word("TypeDoanhNghiep", language),
        "khac" => Word("TypeKhac", language),
        _ => Word("TypeUnknown", language),
    };

    public static string Group(ProductGroup? group, CultureInfo language) =>
        group is null ? Word("SetUnknown", language) : Name("Group" + group.Code, group.Name, language);

    public static string Set(ProductSet? set, CultureInfo language) =>
        set is null ? Word("SetUnknown", language) : Name("Set" + set.Code, set.Name, language);

    private static string Name(string key, string vietnamese, CultureInfo language) =>
        language.TwoLetterISOLanguageName == "en" ? _englishNames.GetString(key, CultureInfo.InvariantCulture) ?? vietnamese : vietnamese;

    private static string Format(string key, CultureInfo language, object value) => string.Format(language, Word(key, language), value);

    private static string Word(string key, CultureInfo language) => _words.GetString(key, language) ?? key;
}
