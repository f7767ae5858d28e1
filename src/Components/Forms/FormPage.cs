using Marketplace.Components.Resources;
using Marketplace.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Components.Forms;

/// <summary>
/// The one idiom for pages with a form: the command is the form's model, the page draws a <see cref="FormFrame"/> and says in
/// <see cref="SubmitAsync"/> which use case it is for. Refused text is shown again, done work leads on by 303.
/// </summary>
public abstract class FormPage<TCommand> : LoadedPage, IFormPage, IFormSender where TCommand : class, new()
{
    private string? _leadsTo;

    [CascadingParameter] protected HttpContext Http { get; set; } = null!;

    /// <summary>As typed; new on the first showing. Fields are named as its properties.</summary>
    [SupplyParameterFromForm(Name = "")] public TCommand? Form { get; set; }

    [SupplyParameterFromForm(Name = FormFields.Once)] public string? Once { get; set; }

    public FormState State { get; private set; } = FormState.Good;

    protected TCommand Typed => Form ?? throw new InvalidOperationException("The form is there once the page begins.");

    protected CancellationToken Cancel => Http.RequestAborted;

    /// <summary>The page has led on and draws nothing.</summary>
    protected bool IsOver => Http.Response.StatusCode is StatusCodes.Status303SeeOther;

    protected override Task BeginAsync()
    {
        Form ??= new TCommand();
        FormDefaults.Fill(Form);
        if (!Guid.TryParseExact(Once, "N", out _)) Once = Guid.CreateVersion7().ToString("N");
        Http.Response.Headers.CacheControl = "no-store";
        return LoadAsync();
    }

    protected abstract Task<FormAnswer> SubmitAsync(CancellationToken cancel);

    /// <summary>The page has nothing to do here. A form that was sent all the same is drawn once more, since the framework looks for it.</summary>
    protected void LeadOn(string path)
    {
        if (HttpMethods.IsPost(Http.Request.Method)) _leadsTo = path;
        else Http.SeeOther(path);
    }

    public bool IsBusy { get; private set; }

    public async Task SendAsync()
    {
        IsBusy = true;
        try { await AnswerAsync(); }
        finally { IsBusy = false; }
        StateHasChanged();
    }

    private async Task AnswerAsync()
    {
        if (_leadsTo is not null)
        {
            Http.SeeOther(_leadsTo);
            return;
        }
        var tooLong = FormText.Clean(Typed);
        if (FormDoor.IsStale(Http))
        {
            Refuse(StatusCodes.Status400BadRequest, [new FieldError("", new Message(Words.ResourceManager, nameof(Words.FormStale)))]);
            return;
        }
        if (tooLong.Count > 0)
        {
            Refuse(StatusCodes.Status422UnprocessableEntity, tooLong);
            return;
        }
        FormAnswer answer;
        try { answer = await SubmitAsync(Cancel); }
        catch (DbUpdateConcurrencyException)
        {
            Refuse(StatusCodes.Status409Conflict, [new FieldError("", new Message(Words.ResourceManager, nameof(Words.FormChanged)))]);
            return;
        }
        if (answer.Next is { } next) Http.SeeOther(next);
        else if (answer.Errors.Count > 0) Refuse(answer.Status, answer.Errors);
    }

    private void Refuse(int status, IReadOnlyList<FieldError> errors)
    {
        State = new FormState(errors);
        Http.SetPageStatus(status);
        if (status == StatusCodes.Status429TooManyRequests) Http.Response.Headers.RetryAfter = "300";
    }
}

/// <summary>What the frame calls when the form arrives.</summary>
public interface IFormSender
{
    FormState State { get; }

    string? Once { get; }

    /// <summary>It does what was asked, and is not to be drawn meanwhile.</summary>
    bool IsBusy { get; }

    Task SendAsync();
}
