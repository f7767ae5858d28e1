using System.ComponentModel.DataAnnotations;
using Marketplace.Catalog.Geography;
using Marketplace.Catalog.Producers;
using Marketplace.Media.Files;
using Marketplace.Shared;
using Marketplace.Shared.Text;
using Marketplace.Shared.Transactions;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Onboarding;

/// <summary>What an applicant writes. A claim needs words, phone and paper alone: the register knows the rest.</summary>
public sealed class ApplicationForm
{
    public const int LongestName = 150;
    public const int LongestWords = 600;
    public const int MostPapers = 6;

    [StringLength(LongestName)] public string Name { get; set; } = "";

    /// <summary>Code of a <see cref="ProducerType"/>.</summary>
    [StringLength(20)] public string Type { get; set; } = "";

    [StringLength(10)] public string CommuneCode { get; set; } = "";

    [StringLength(200)] public string Address { get; set; } = "";

    [StringLength(30)] public string Phone { get; set; } = "";

    [StringLength(30)] public string RegistrationNo { get; set; } = "";

    [StringLength(LongestWords)] public string Words { get; set; } = "";
}

/// <summary>
/// Takes an application: a claim to a producer of the register, or a new producer, whose applicant may write drafts at once. What is sent again
/// after an officer asked for more goes on in the same application. Errors: Name, Type, CommuneCode, Phone, Papers, the whole form.
/// </summary>
public sealed class ApplyForProducer(DbContext db, GeographyBook geography, ICurrentUser user, IProducerStaff staff, IAudit audit, TimeProvider clock)
{
    private const int MostOpen = 5;

    /// <summary>Whose a paper is, for Media.</summary>
    public static string OwnerOf(Guid account) => $"account:{account:N}";

    /// <param name="claimed">Code of a producer of the register; null = a new one.</param>
    /// <param name="papers">Private files stored for <see cref="OwnerOf"/>.</param>
    /// <returns>The application's id.</returns>
    public Task<Result<Guid>> ExecuteAsync(string? claimed, ApplicationForm form, IReadOnlyList<Guid> papers, CancellationToken cancel) =>
        db.InTransactionAsync(c => ApplyAsync(claimed, form, papers, c), cancel);

    private async Task<Result<Guid>> ApplyAsync(string? claimed, ApplicationForm form, IReadOnlyList<Guid> papers, CancellationToken cancel)
    {
        if (user.Id is not { } account) return Refused("", OnboardingRefusals.NotSignedIn);
        var open = (await db.Set<ProducerApplication>().Include(a => a.Papers).Where(a => a.AccountId == account).ToListAsync(cancel))
            .Where(a => a.State is ApplicationState.Draft or ApplicationState.Submitted or ApplicationState.MoreAsked).ToList();
        var known = open.Find(a => claimed is null ? a.Kind == ApplicationKind.New : a.ProducerCode == claimed);
        if (known is null && open.Count >= MostOpen) return Refused("", OnboardingRefusals.TooMany);
        var producer = claimed is null ? null : await ClaimableAsync(db, geography, claimed, clock.VietnamToday(), cancel);
        if (claimed is not null && producer is null) return Refused("", OnboardingRefusals.NoSuchProducer);
        if (claimed is not null && user.Memberships.ContainsKey(claimed)) return Refused("", OnboardingRefusals.AlreadyYours);

        var errors = Check(form, isClaim: claimed is not null, (known?.Papers.Count ?? 0) + papers.Count);
        if (errors.Count > 0) return Result.Refused<Guid>(errors);
        var isNew = known is null;
        var application = known ?? db.Add(Started(account, claimed, producer, form)).Entity;
        Fill(application, form, producer);
        foreach (var file in papers.Distinct())
        {
            if (!await db.KeepFileAsync(file, OwnerOf(account), cancel)) return Refused("Papers", OnboardingRefusals.PaperGone);
            db.Add(new ApplicationPaper
            {
                ApplicationId = application.Id, Position = application.Papers.Count + 1, FileId = file, AddedAt = clock.GetUtcNow(),
                IsSample = application.IsSample,
            });
        }
        application.SubmittedAt = clock.GetUtcNow();
        audit.Note("producer.applied", $"producer:{application.ProducerCode}", "", application.Kind.ToString());
        if (isNew && application.Kind == ApplicationKind.New) await staff.AddOwnerAsync(account, application.ProducerCode, application.IsSample, cancel);
        return Result.Ok(application.Id);
    }

    private static List<FieldError> Check(ApplicationForm form, bool isClaim, int papers)
    {
        var errors = new List<FieldError>();
        if (!isClaim && OutsideText.IsBlank(form.Name)) errors.Add(new FieldError(nameof(form.Name), OnboardingRefusals.NoName));
        if (!isClaim && form.Type.Length > 0 && ProducerTypes.Parse(form.Type) is null) errors.Add(new FieldError(nameof(form.Type),
            OnboardingRefusals.NoSuchType));
        if (!isClaim && form.CommuneCode.Length == 0) errors.Add(new FieldError(nameof(form.CommuneCode), OnboardingRefusals.NoCommune));
        if (PhoneNumber.E164(form.Phone) is null) errors.Add(new FieldError(nameof(form.Phone), OnboardingRefusals.NoPhone));
        if (isClaim && OutsideText.IsBlank(form.Words)) errors.Add(new FieldError(nameof(form.Words), OnboardingRefusals.NoWords));
        if (papers == 0) errors.Add(new FieldError("Papers", OnboardingRefusals.NoPaper));
        if (papers > ApplicationForm.MostPapers) errors.Add(new FieldError("Papers", OnboardingRefusals.TooManyPapers(ApplicationForm.MostPapers)));
        return errors;
    }

    private ProducerApplication Started(Guid account, string? claimed, KnownProducer? producer, ApplicationForm form) => new()
    {
        Id = Guid.CreateVersion7(), AccountId = account, Kind = claimed is null ? ApplicationKind.New : ApplicationKind.Claim,
        ProducerCode = claimed ?? "CS-" + ReadableCode.New(7), Name = producer?.Name ?? form.Name, StartedAt = clock.GetUtcNow(),
        IsSample = user.IsSample || producer is { IsSample: true },
    };

    private void Fill(ProducerApplication application, ApplicationForm form, KnownProducer? producer)
    {
        application.Phone = OutsideText.Tidy(form.Phone);
        application.Words = OutsideText.Tidy(form.Words, keepLines: true);
        application.RegistrationNo = OutsideText.Tidy(form.RegistrationNo);
        if (producer is not null)
        {
            (application.Area, application.Commune) = (producer.Area, producer.Commune);
            return;
        }
        application.Name = OutsideText.Tidy(form.Name);
        application.Type = ProducerTypes.Parse(form.Type) ?? ProducerType.Unknown;
        application.CommuneCode = geography.Commune(form.CommuneCode) is null ? "" : form.CommuneCode;
        application.Address = OutsideText.Tidy(form.Address);
        application.Area = application.CommuneCode.Length > 0 ? geography.AreaOfCommune(application.CommuneCode) : GeographyBook.Unknown;
        application.Commune = application.CommuneCode.Length > 0 ? application.CommuneCode : GeographyBook.Unknown;
    }

    /// <returns>Null when there is no such producer, or the register does not say how it is called.</returns>
    internal static async Task<KnownProducer?> ClaimableAsync(DbContext db, GeographyBook geography, string code, DateOnly today, CancellationToken cancel) =>
        await KnownProducer.FindAsync(db, geography, code, today, cancel) is { } producer && !UnnamedProducer.Is(producer.Name) ? producer : null;

    private static Result<Guid> Refused(string field, Message why) => Result.Refused<Guid>(new FieldError(field, why));
}
