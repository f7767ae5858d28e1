using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Marketplace.Catalog.Stock;
using Marketplace.Shared;
using Marketplace.Shared.Text;

namespace Marketplace.Catalog.Drafts;

/// <summary>Packs and their prices, as typed. A row with nothing in it is none.</summary>
public sealed class DraftPacksForm
{
    public const int MostPacks = 12;

    public List<DraftPackRow> Rows { get; set; } = [];

    [StringLength(16)] public string Seen { get; set; } = "";

    public static DraftPacksForm Of(DraftContent content) => new()
    {
        Rows = [.. content.Packs.Select(DraftPackRow.Of)], Seen = Part.MarkOf(content),
    };

    internal static DraftPart Part { get; } =
        new("packs", content => content.Packs.Select(p => new { p.Id, p.Label, p.NetQuantity, p.NetUnit, p.PriceVnd, p.Sku }).ToList());
}

public sealed class DraftPackRow
{
    public Guid? Id { get; set; }

    /// <summary>As buyers read it: "Hũ 500 g"; empty = made of amount and unit.</summary>
    [StringLength(60)] public string Label { get; set; } = "";

    /// <summary>In <see cref="Unit"/>.</summary>
    [StringLength(12)] public string Net { get; set; } = "";

    /// <summary>g, kg, ml, l or piece.</summary>
    [StringLength(5)] public string Unit { get; set; } = "g";

    [StringLength(20)] public string Price { get; set; } = "";

    [StringLength(40)] public string Sku { get; set; } = "";

    public bool IsEmpty => Id is null && (Label + Net + Price + Sku).Trim().Length == 0;

    internal static DraftPackRow Of(DraftPack pack)
    {
        var isLarge = pack.NetUnit is "g" or "ml" && pack.NetQuantity >= 1000 && pack.NetQuantity % 100 == 0;
        var net = isLarge
            ? (pack.NetQuantity / 1000m).ToString("0.#", CultureInfo.GetCultureInfo("vi-VN"))
            : pack.NetQuantity.ToString(CultureInfo.InvariantCulture);
        var unit = (isLarge, pack.NetUnit) switch
        {
            (true, "g") => "kg",
            (true, _) => "l",
            _ => pack.NetUnit,
        };
        return new DraftPackRow
        {
            Id = pack.Id, Label = pack.Label, Net = net, Unit = unit, Sku = pack.Sku,
            Price = pack.PriceVnd > 0 ? pack.PriceVnd.ToString("N0", CultureInfo.GetCultureInfo("vi-VN")) : "",
        };
    }
}

/// <summary>
/// Saves what packs there are and what each costs. The price of a pack that buyers can take already is changed in the list of packs and not
/// here. Errors: Rows[i].Net, .Unit, .Price, .Label, Seen.
/// </summary>
public sealed class SetDraftPacks(DraftWork work)
{
    private const int MostNet = 1_000_000;
    public Task<Result> ExecuteAsync(Guid id, DraftPacksForm form, CancellationToken cancel) =>
        work.EditAsync(id, form.Seen, DraftPacksForm.Part, content => Read(content, form), cancel);

    private static Result<DraftContent> Read(DraftContent content, DraftPacksForm form)
    {
        var errors = new List<FieldError>();
        var packs = new List<DraftPack>();
        for (var i = 0; i < form.Rows.Count; i++)
        {
            if (form.Rows[i].IsEmpty) continue;
            var known = content.Packs.FirstOrDefault(p => p.Id == form.Rows[i].Id);
            // A row of which all was deleted is a pack that is no longer sold.
            if (known is not null && (form.Rows[i].Label + form.Rows[i].Net + form.Rows[i].Price).Trim().Length == 0) continue;
            if (Pack(form.Rows[i], known, $"Rows[{i}]", errors) is not { } pack) continue;
            if (packs.Any(p => string.Equals(p.Label, pack.Label, StringComparison.OrdinalIgnoreCase)))
                errors.Add(new FieldError($"Rows[{i}].Label", DraftRefusals.SamePack));
            packs.Add(pack);
        }
        if (packs.Count > DraftPacksForm.MostPacks) errors.Add(new FieldError("Rows[0].Label", DraftRefusals.TooManyPacks(DraftPacksForm.MostPacks)));
        return errors.Count > 0 ? Result.Refused<DraftContent>(errors) : Result.Ok(content with { Packs = packs });
    }

    private static DraftPack? Pack(DraftPackRow row, DraftPack? known, string at, List<FieldError> errors)
    {
        var (net, unit) = Net(row.Net, row.Unit);
        if (net is null or < 1 or > MostNet) errors.Add(new FieldError($"{at}.Net", DraftRefusals.NotAnAmount));
        var price = known is { IsOnSale: true } ? known.PriceVnd : TypedNumber.Vnd(row.Price);
        if (price is null or < 1 or > PackNumbers.MostVnd) errors.Add(new FieldError($"{at}.Price", DraftRefusals.NotAPrice));
        if (net is not { } quantity || price is not { } vnd) return null;
        var label = OutsideText.Tidy(row.Label);
        if (label.Length == 0) label = Made(row.Net.Trim(), row.Unit);
        var before = known ?? new DraftPack(Guid.CreateVersion7(), label, quantity, unit, vnd);
        return before with { Label = label, NetQuantity = quantity, NetUnit = unit, PriceVnd = vnd, Sku = OutsideText.Tidy(row.Sku) };
    }

    /// <summary>In g, ml or pieces.</summary>
    private static (int? Quantity, string Unit) Net(string typed, string unit) => unit switch
    {
        "kg" => (TypedNumber.Grams(typed), "g"),
        "l" => (TypedNumber.Grams(typed), "ml"),
        "ml" => (TypedNumber.Whole(typed), "ml"),
        "piece" => (TypedNumber.Whole(typed), "piece"),
        _ => (TypedNumber.Whole(typed), "g"),
    };

    private static string Made(string net, string unit) => unit switch
    {
        "l" => $"{net} lít",
        "piece" => $"{net} chiếc",
        "kg" or "ml" => $"{net} {unit}",
        _ => $"{net} g",
    };
}
