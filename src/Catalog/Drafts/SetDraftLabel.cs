using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Marketplace.Catalog.Products;
using Marketplace.Shared;
using Marketplace.Shared.Text;

namespace Marketplace.Catalog.Drafts;

/// <summary>Story, label and papers, as typed.</summary>
public sealed class DraftLabelForm
{
    public const int LongestStory = 2_000;

    /// <summary>By key of <see cref="LabelField"/>, each sent as a field of its own name.</summary>
    public Dictionary<string, string> Texts { get; } = [];

    [StringLength(LongestStory)] public string Story { get; set; } = "";

    /// <summary>One for each kind that the set asks for.</summary>
    public List<DraftDocumentRow> Documents { get; set; } = [];

    [StringLength(16)] public string Seen { get; set; } = "";

    public string TextOf(LabelField field) => Texts.GetValueOrDefault(field.Key, "");

    /// <param name="sent">What was sent under a name; null = nothing.</param>
    public void Take(Func<string, string?> sent)
    {
        foreach (var field in LabelFields.All) Texts[field.Key] = OutsideText.WellFormed(sent(field.Key) ?? "");
    }

    /// <param name="content">What it says now.</param>
    /// <param name="kinds">Papers that its set asks for.</param>
    public static DraftLabelForm Of(DraftContent content, IReadOnlyList<DocumentRule> kinds)
    {
        var form = new DraftLabelForm
        {
            Story = content.Story, Seen = Part.MarkOf(content),
            Documents = [.. kinds.Select(k => DraftDocumentRow.Of(k.Kind, content.Label.Documents.FirstOrDefault(d => d.Kind == k.Kind)))],
        };
        foreach (var field in LabelFields.All) form.Texts[field.Key] = field.Read(content.Label);
        return form;
    }

    internal static DraftPart Part { get; } = new("label", content => new { content.Story, content.Label });
}

public sealed class DraftDocumentRow
{
    [StringLength(40)] public string Kind { get; set; } = "";

    [StringLength(60)] public string Number { get; set; } = "";

    /// <summary>Last day on which it holds, as typed; empty = it has no end.</summary>
    [StringLength(10)] public string LastDay { get; set; } = "";

    internal static DraftDocumentRow Of(string kind, FoodDocument? known) => new()
    {
        Kind = kind, Number = known?.Number ?? "",
        LastDay = known?.ExpiresOn is { } end ? end.AddDays(-1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "",
    };
}

/// <summary>Saves story, label and papers of an own draft. Errors: the label fields by their keys, Documents[i].LastDay, Seen.</summary>
public sealed class SetDraftLabel(DraftWork work)
{
    public Task<Result> ExecuteAsync(Guid id, DraftLabelForm form, CancellationToken cancel) =>
        work.EditAsync(id, form.Seen, DraftLabelForm.Part, content => Read(content, form), cancel);

    private static Result<DraftContent> Read(DraftContent content, DraftLabelForm form)
    {
        var errors = new List<FieldError>();
        var documents = new List<FoodDocument>();
        for (var i = 0; i < form.Documents.Count; i++)
        {
            var row = form.Documents[i];
            var number = OutsideText.Tidy(row.Number);
            if (row.Kind.Length == 0 || number.Length == 0 || documents.Any(d => d.Kind == row.Kind)) continue;
            documents.Add(new FoodDocument(row.Kind, number, EndOf(row.LastDay, $"Documents[{i}].LastDay", errors)));
        }
        var label = content.Label with { Documents = documents };
        foreach (var field in LabelFields.All)
        {
            var text = field.Tidy(form.TextOf(field));
            if (text.Length > field.Longest) errors.Add(new FieldError(field.Key, DraftRefusals.TooLong(field.Longest)));
            label = field.Write(label, text);
        }
        var story = OutsideText.Tidy(form.Story, keepLines: true);
        return errors.Count > 0 ? Result.Refused<DraftContent>(errors) : Result.Ok(content with { Story = story, Label = label });
    }

    private static DateOnly? EndOf(string typed, string field, List<FieldError> errors)
    {
        if (typed.Trim().Length == 0) return null;
        if (TypedDay.Of(typed) is { } day && day < DateOnly.MaxValue) return day.AddDays(1);
        errors.Add(new FieldError(field, DraftRefusals.NotADate));
        return null;
    }
}
