using System.Globalization;
using Marketplace.Catalog.Geography;
using Marketplace.Catalog.Producers;
using Marketplace.Components;
using Marketplace.Components.Forms;
using Marketplace.Monitor.Resources;
using Marketplace.Register;

namespace Marketplace.Monitor.Facts;

/// <summary>Columns, values and choices of facts, in words.</summary>
internal sealed class FactWords(GeographyBook geography)
{
    private static readonly string[] _results = ["not_seen", "pass", "fail"];

    public static string Of(string key) =>
        FactTexts.ResourceManager.GetString(key.Replace('-', '_'), FactTexts.Culture) ?? key;

    public static string Kind(string kind) => Of($"Kind_{kind}");

    public static string Column(FactInput input) => Of($"Col_{input.Column}");

    public static string? Hint(FactInput input, bool makesCodes)
    {
        if (input.Field == nameof(FactForm.Code)) return makesCodes ? FactTexts.Hint_code : null;
        return FactTexts.ResourceManager.GetString($"Hint_{input.Column}", FactTexts.Culture);
    }

    public static string By(string recordedBy) => recordedBy switch
    {
        "import" => FactTexts.ByImport,
        "" => FactTexts.ByUnknown,
        _ => recordedBy,
    };

    /// <summary>A stored value as people read it.</summary>
    public string Value(FactInput input, string value)
    {
        if (value.Length == 0) return input is { Kind: FactInputKind.Day, Field: nameof(FactForm.From) } ? FactTexts.Always : FactTexts.Empty;
        return input.Kind switch
        {
            FactInputKind.Day => DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                ? Labels.Date(day) : value,
            FactInputKind.Choice => Choice(input, value),
            FactInputKind.Area => Labels.Area(geography.Area(value)),
            FactInputKind.Commune => Labels.Unit(geography.Commune(value)),
            FactInputKind.LegacyCommune => Labels.Unit(geography.Unit(UnitGeneration.Plan216, value)),
            FactInputKind.Codes => value.Replace(";", ", ", StringComparison.Ordinal),
            _ => value,
        };
    }

    /// <summary>Where a producer lies: in the unit valid on the day, the one of today beside it.</summary>
    public string Place(FactHistory producer, DateOnly day)
    {
        var iso = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var known = producer.Facts.Where(f => !f.IsVoid).ToList();
        if ((known.FindLast(f => string.CompareOrdinal(f.At, iso) <= 0) ?? known.FirstOrDefault()) is not { } fact) return "";
        var (old, today) = (Said(fact, "legacy_commune_code"), Said(fact, "commune_code"));
        return Labels.Format(
            FactTexts.Place, Labels.Date(day), Labels.Unit(geography.UnitOn(day, old, today)), Labels.Unit(Today(geography.CommuneOf(today, old))));
    }

    /// <summary>Where a decree split it, the one that was.</summary>
    private AdminUnit? Today(string commune) => geography.CommuneToday(commune) ?? geography.Commune(commune);

    public IReadOnlyList<FormOption> Options(FactInput input) => [new("", FactTexts.Choose), .. Choices(input)];

    public static IReadOnlyList<FormOption> Answers => [.. _results.Select(word => new FormOption(word, Of($"Result_{word}")))];

    private IEnumerable<FormOption> Choices(FactInput input) => input.Kind switch
    {
        FactInputKind.Choice => input.Choices.Select(word => new FormOption(word, Choice(input, word))),
        FactInputKind.Area => geography.Areas.Select(a => new FormOption(a.Code, Labels.Area(a))),
        FactInputKind.Commune => geography.Communes.OrderBy(c => c.ShortName, StringComparer.Ordinal)
            .Select(c => new FormOption(c.Code, $"{c.Name} ({geography.OldNamesOf(c.Code)})")),
        FactInputKind.LegacyCommune => geography.Units.Where(u => u.Generation == UnitGeneration.Plan216)
            .OrderBy(u => u.DistrictCode, StringComparer.Ordinal).ThenBy(u => u.ShortName, StringComparer.Ordinal)
            .Select(u => new FormOption(u.Code, $"{u.Name}, {Labels.Area(u.DistrictCode is { } area ? geography.Area(area) : null)}")),
        _ => [],
    };

    private static string? Said(KnownFact fact, string column) =>
        fact.Versions[0].Values.First(v => v.Input.Column == column).Value is { Length: > 0 } value ? value : null;

    private static string Choice(FactInput input, string word) =>
        input.Column == "type" && ProducerTypes.Parse(word) is not null ? Labels.ProducerType(word) : Of($"Result_{word}");
}
