using System.Globalization;
using System.Resources;
using Marketplace.Catalog.Categories;
using Marketplace.Shared;
using Marketplace.Shared.Text;

namespace Marketplace.Catalog.Products;

/// <summary>Of which products a label field is asked before they can be submitted.</summary>
public enum LabelNeed { Nobody, Food, Alcohol }

/// <summary>
/// A text of a pack's label. It is declared once, in <see cref="LabelFields"/>, and worded once, in LabelWords; form, checks, versions, officers'
/// pages, shop and files walk over the declaration.
/// </summary>
/// <param name="Key">Its name in forms, differences, stored rows of imports and resources.</param>
public sealed record LabelField(string Key, Func<ProductLabel, string> Read, Func<ProductLabel, string, ProductLabel> Write)
{
    private static readonly ResourceManager _words = new("Marketplace.Catalog.Products.LabelWords", typeof(LabelField).Assembly);
    private static readonly CultureInfo _vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    /// <summary>Characters.</summary>
    public int Longest { get; init; } = 1_000;

    /// <summary>Lines of its box in the form; 1 = a field of one line.</summary>
    public int Rows { get; init; } = 1;

    /// <summary>Line breaks within it are spaces, wherever it comes from.</summary>
    public bool IsNumber { get; init; }

    public LabelNeed Need { get; init; }

    /// <summary>The shop says "not stated" where it is missing; others are left out there.</summary>
    public bool IsAlwaysShown { get; init; }

    /// <summary>Words that no listing may say are looked for in it.</summary>
    public bool MayClaim { get; init; }

    /// <summary>Of its column in files, in characters.</summary>
    public int ColumnWidth { get; init; } = 16;

    /// <summary>As pages, differences and the shop call it.</summary>
    public string Name(CultureInfo language) => Word("", language) ?? Key;

    /// <summary>As it is asked for.</summary>
    public string Question(CultureInfo language) => Word("_Question", language) ?? Name(language);

    public string? Hint(CultureInfo language) => Word("_Hint", language);

    /// <summary>Why a product of which it is asked cannot be submitted without it.</summary>
    public Message Missing => new(_words, $"{Key}_Missing");

    /// <summary>As its column is called: in Vietnamese, whoever reads, since a file travels.</summary>
    public string Heading => Word("_Heading", _vietnamese) ?? Name(_vietnamese);

    /// <summary>What the template says of its column.</summary>
    public string How => Word("_How", _vietnamese) ?? "";

    public string Example => Word("_Example", _vietnamese) ?? "";

    /// <summary>A product of the set may have it.</summary>
    public bool IsFor(string? setCode) => Need != LabelNeed.Alcohol || IsAskedOf(setCode);

    public bool IsAskedOf(string? setCode) => Need switch
    {
        LabelNeed.Food => SetRules.IsFood(setCode),
        LabelNeed.Alcohol => SetRules.IsAlcohol(setCode),
        _ => false,
    };

    public string Tidy(string typed) => OutsideText.Tidy(typed, keepLines: !IsNumber);

    private string? Word(string kind, CultureInfo language) => _words.GetString(Key + kind, language);
}
