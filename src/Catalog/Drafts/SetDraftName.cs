using System.ComponentModel.DataAnnotations;
using Marketplace.Catalog.Categories;
using Marketplace.Shared;
using Marketplace.Shared.Text;

namespace Marketplace.Catalog.Drafts;

/// <summary>How the product is called and what it is.</summary>
public sealed class DraftNameForm
{
    public const int LongestName = 120;
    public const int LongestDescription = 400;

    [StringLength(LongestName)] public string Name { get; set; } = "";

    [StringLength(2)] public string SetCode { get; set; } = "";

    [StringLength(LongestDescription)] public string Description { get; set; } = "";

    [StringLength(16)] public string Seen { get; set; } = "";

    public static DraftNameForm Of(DraftContent content) => new()
    {
        Name = content.Name, SetCode = content.SetCode ?? "", Description = content.Description, Seen = Part.MarkOf(content),
    };

    internal static DraftPart Part { get; } = new("name", content => new { content.Name, content.SetCode, content.Description });
}

/// <summary>Saves name, set and description of an own draft; what is still empty may stay so. Errors: SetCode, Seen.</summary>
public sealed class SetDraftName(DraftWork work, ClassificationBook classification)
{
    public Task<Result> ExecuteAsync(Guid id, DraftNameForm form, CancellationToken cancel) =>
        work.EditAsync(id, form.Seen, DraftNameForm.Part, content => Read(content, form), cancel);

    private Result<DraftContent> Read(DraftContent content, DraftNameForm form)
    {
        var set = form.SetCode.Trim();
        if (set.Length > 0 && classification.Set(set) is null)
            return Result.Refused<DraftContent>(new FieldError(nameof(form.SetCode), DraftRefusals.NoSuchSet));
        return Result.Ok(content with
        {
            Name = OutsideText.Tidy(form.Name),
            SetCode = set.Length > 0 ? set : null,
            Description = OutsideText.Tidy(form.Description, keepLines: true),
        });
    }
}
