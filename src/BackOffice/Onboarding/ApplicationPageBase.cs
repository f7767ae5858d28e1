using Marketplace.Accounts.Sessions;
using Marketplace.Catalog.Onboarding;
using Marketplace.Components;
using Marketplace.Components.Forms;
using Marketplace.Media.Uploads;
using Marketplace.Shared;
using Microsoft.AspNetCore.Components;

namespace Marketplace.BackOffice.Onboarding;

/// <summary>What a claim and a new producer share: papers go along, and who is an owner by it is one at once.</summary>
public abstract class ApplicationPageBase : FormPage<ApplicationForm>
{
    [Inject] protected Site Site { get; set; } = default!;

    [Inject] protected OwnApplications OwnApplications { get; set; } = default!;

    [Inject] private ApplyForProducer Apply { get; set; } = default!;

    [Inject] private StorePrivateFile Store { get; set; } = default!;

    [Inject] private RenewSession Renew { get; set; } = default!;

    [Inject] private ICurrentUser Reader { get; set; } = default!;

    /// <summary>What was sent before; null = nothing yet.</summary>
    protected ApplicationView? Known { get; set; }

    /// <param name="claimed">Code of a producer of the register; null = a new one.</param>
    protected async Task<FormAnswer> SendAsync(string? claimed, CancellationToken cancel)
    {
        if (Reader.Id is not { } account) return FormAnswer.Show;
        var papers = new List<Guid>();
        foreach (var file in Http.Request.Form.Files.Where(f => f.Length > 0).Take(ApplicationForm.MostPapers + 1))
        {
            await using var upload = file.OpenReadStream();
            var stored = await Store.ExecuteAsync(upload, ApplyForProducer.OwnerOf(account), cancel);
            if (stored.Value is not { } paper) return FormAnswer.Refused(new FieldError("Papers", stored.Errors[0].Message));
            papers.Add(paper.FileId);
        }
        var applied = await Apply.ExecuteAsync(claimed, Typed, papers, cancel);
        if (!applied.Succeeded) return FormAnswer.Refused(applied.Errors);
        await Renew.ExecuteAsync();
        return FormAnswer.SeeOther(Site.Link(OnboardingPaths.All));
    }
}
