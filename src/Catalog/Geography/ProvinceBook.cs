using Marketplace.Shared;

namespace Marketplace.Catalog.Geography;

/// <summary>The provinces of today in the order of their codes, found also under the names that people still use for them.</summary>
public sealed class ProvinceBook(IEnumerable<Province> provinces)
{
    /// <summary>Where the marketplace's producers are.</summary>
    public const string HaTinh = "42";

    private static readonly string[] _kinds = ["tinh-", "thanh-pho-", "tp-"];

    private readonly List<Province> _all = [.. provinces.OrderBy(p => p.Code, StringComparer.Ordinal)];

    public IReadOnlyList<Province> All => _all;

    /// <param name="text">Code, name of today, or the name of a province that went into it; with or without marks and its kind.</param>
    public Province? Find(string text)
    {
        var word = text.Trim();
        if (_all.Find(p => p.Code == word) is { } coded) return coded;
        if (word.Length == 0) return null;
        var slug = Bare(Slug.Of(word));
        return _all.Find(p => Bare(Slug.Of(p.Name)) == slug) ?? _all.Find(p => Old(p).Any(o => Slug.Of(o) == slug));
    }

    /// <summary>Names of the provinces that it was made of besides the one whose name it bears.</summary>
    public static IReadOnlyList<string> Old(Province province) => province.OldNames.Split(';', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The two lie in one region.</summary>
    public bool InOneRegion(string code, string other) =>
        _all.Find(p => p.Code == code) is { Region.Length: > 0 } province && _all.Find(p => p.Code == other)?.Region == province.Region;

    private static string Bare(string slug)
    {
        var kind = _kinds.FirstOrDefault(k => slug.StartsWith(k, StringComparison.Ordinal));
        return kind is null ? slug : slug[kind.Length..];
    }
}
