using Marketplace.AccountHead.Resources;
using Marketplace.Accounts.SignIn;
using Marketplace.Components;
using Marketplace.Components.Forms;
using Marketplace.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace Marketplace.AccountHead.Parts;

/// <summary>What the steps of signing in share: where they lead, and what each outcome is called.</summary>
public abstract class SignInStep<TForm> : FormPage<TForm> where TForm : class, new()
{
    [SupplyParameterFromQuery(Name = "returnUrl")] public string? ReturnUrl { get; set; }

    [Inject] protected Site Site { get; set; } = null!;

    protected string Back
    {
        get
        {
            var back = SignInPaths.LocalOrHome(ReturnUrl, Http.User);
            return back == ReturnUrl ? back : Site.Link(back);
        }
    }

    /// <summary>Another step, in the reader's language, leading where this one does.</summary>
    protected string With(string path) => Site.Link(path) + QueryString.Create("returnUrl", Back);

    protected static Message Word(string key) => new(AccountWords.ResourceManager, key);

    /// <param name="wrong">What a refusal says, at which field.</param>
    /// <param name="other">The step that comes next, or has to come first.</param>
    protected FormAnswer Answer(SignInOutcome outcome, FieldError wrong, string other) => outcome switch
    {
        SignInOutcome.SignedIn => FormAnswer.SeeOther(Back),
        SignInOutcome.NeedsCode => FormAnswer.SeeOther(With(other)),
        SignInOutcome.NeedsPasskey => FormAnswer.SeeOther(With(SignInPaths.Passkey)),
        SignInOutcome.Throttled => FormAnswer.TooMany(new FieldError("", Word(nameof(AccountWords.TooMany)))),
        SignInOutcome.Refused => FormAnswer.Refused(wrong),
        SignInOutcome.Unconfirmed => FormAnswer.Refused(new FieldError("", Word(nameof(AccountWords.Unconfirmed)))),
        _ => throw new InvalidOperationException(outcome.ToString()),
    };
}
