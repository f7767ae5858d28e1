using Marketplace.BackOffice.Resources;
using Marketplace.Catalog.Drafts;
using Marketplace.Components;
using Marketplace.Components.Forms;
using Marketplace.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace Marketplace.BackOffice.Listings;

/// <summary>
/// One screen of an own draft. What is sent is saved and leads to the next screen, or to the whole when the other button was pressed; what
/// somebody else saved meanwhile is shown beside what was typed.
/// </summary>
public abstract class DraftStepPage<TForm> : FormPage<TForm> where TForm : class, new()
{
    /// <summary>The button that saves and shows the whole draft.</summary>
    public const string Whole = "xem";

    [Inject] protected Site Site { get; set; } = default!;

    [Inject] protected GetDraft GetDraft { get; set; } = default!;

    [Parameter] public Guid Draft { get; set; }

    /// <summary>Null = not theirs, or not there: the page says so.</summary>
    protected DraftView? View { get; private set; }

    /// <summary>Somebody else saved this screen meanwhile.</summary>
    protected bool IsMet { get; private set; }

    protected abstract DraftStep Step { get; }

    protected abstract TForm FormOf(DraftContent content);

    /// <summary>Renews the mark of what was seen, so that the next sending is meant.</summary>
    protected abstract void SeeAgain(TForm typed, TForm now);

    protected abstract Task<Result> SaveAsync(CancellationToken cancel);

    protected virtual Task PrepareAsync() => Task.CompletedTask;

    protected sealed override async Task LoadAsync()
    {
        View = await GetDraft.ExecuteAsync(Draft, Cancel);
        if (View is null)
        {
            Http.SetPageStatus(StatusCodes.Status404NotFound);
            return;
        }
        if (!HttpMethods.IsPost(Http.Request.Method)) Form = FormOf(View.Content);
        await PrepareAsync();
    }

    protected sealed override async Task<FormAnswer> SubmitAsync(CancellationToken cancel)
    {
        if (View is null) return FormAnswer.Show;
        var saved = await SaveAsync(cancel);
        if (saved.Succeeded) return FormAnswer.SeeOther(Site.Link(NextPath()));
        if (saved.Errors.All(e => e.Field != DraftRefusals.Seen)) return FormAnswer.Refused(saved.Errors);
        View = await GetDraft.ExecuteAsync(Draft, cancel);
        IsMet = true;
        SeeAgain(Typed, FormOf(View!.Content));
        return FormAnswer.Conflict(new FieldError("", DraftRefusals.EditedMeanwhile));
    }

    protected virtual string NextPath() => Http.Request.HasFormContentType && Http.Request.Form.ContainsKey(Whole)
        ? ListingPaths.Draft(Draft) : ListingPaths.After(Draft, Step);

    protected string Title => View is { Content.Name.Length: > 0 } ? View.Content.Name : ListingWords.NewProduct;
}
