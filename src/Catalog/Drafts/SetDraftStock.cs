using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Marketplace.Catalog.Stock;
using Marketplace.Shared;
using Marketplace.Shared.Text;

namespace Marketplace.Catalog.Drafts;

/// <summary>How much of each pack there is, as typed. Packs that buyers can take already are not in it: their stock moves by itself.</summary>
public sealed class DraftStockForm
{
    public List<DraftStockRow> Rows { get; set; } = [];

    [StringLength(16)] public string Seen { get; set; } = "";

    public static DraftStockForm Of(DraftContent content) => new()
    {
        Rows = [.. content.Packs.Where(p => !p.IsOnSale).Select(DraftStockRow.Of)], Seen = Part.MarkOf(content),
    };

    internal static DraftPart Part { get; } =
        new("stock", content => content.Packs.Select(p => new { p.Id, p.OnHand, p.LowStockAt, p.Grams }).ToList());
}

public sealed class DraftStockRow
{
    public Guid Id { get; set; }

    [StringLength(12)] public string OnHand { get; set; } = "";

    [StringLength(12)] public string LowStockAt { get; set; } = "";

    /// <summary>One pack with its wrapping, in grams.</summary>
    [StringLength(12)] public string Grams { get; set; } = "";

    internal static DraftStockRow Of(DraftPack pack) => new()
    {
        Id = pack.Id, OnHand = pack.OnHand > 0 ? pack.OnHand.ToString(CultureInfo.InvariantCulture) : "",
        LowStockAt = pack.LowStockAt?.ToString(CultureInfo.InvariantCulture) ?? "", Grams = pack.Grams?.ToString(CultureInfo.InvariantCulture) ?? "",
    };
}

/// <summary>Saves stock, low mark and weight of an own draft's packs. Errors: Rows[i].OnHand, .LowStockAt, .Grams, Seen.</summary>
public sealed class SetDraftStock(DraftWork work)
{
    public Task<Result> ExecuteAsync(Guid id, DraftStockForm form, CancellationToken cancel) =>
        work.EditAsync(id, form.Seen, DraftStockForm.Part, content => Read(content, form), cancel);

    private static Result<DraftContent> Read(DraftContent content, DraftStockForm form)
    {
        var errors = new List<FieldError>();
        var packs = content.Packs.ToList();
        for (var i = 0; i < form.Rows.Count; i++)
        {
            var at = packs.FindIndex(p => p.Id == form.Rows[i].Id && !p.IsOnSale);
            if (at < 0) continue;
            var row = form.Rows[i];
            packs[at] = packs[at] with
            {
                OnHand = Number(row.OnHand, PackNumbers.MostOnHand, $"Rows[{i}].OnHand", errors) ?? 0,
                LowStockAt = Number(row.LowStockAt, PackNumbers.MostOnHand, $"Rows[{i}].LowStockAt", errors),
                Grams = Number(row.Grams, PackNumbers.MostGrams, $"Rows[{i}].Grams", errors),
            };
        }
        return errors.Count > 0 ? Result.Refused<DraftContent>(errors) : Result.Ok(content with { Packs = packs });
    }

    private static int? Number(string typed, int most, string field, List<FieldError> errors)
    {
        if (typed.Trim().Length == 0) return null;
        if (TypedNumber.Whole(typed) is { } number && number <= most) return number;
        errors.Add(new FieldError(field, DraftRefusals.NotANumber));
        return null;
    }
}
