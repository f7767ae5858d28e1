using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Marketplace.Catalog.Producers;
using Marketplace.Mail;
using Marketplace.Register;
using Marketplace.Shared;
using Marketplace.Shared.Text;
using Marketplace.Shared.Transactions;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Onboarding;

/// <summary>What an officer says of an application.</summary>
public sealed class DecideApplicationCommand
{
    [StringLength(12)] public string Decision { get; set; } = "";

    [StringLength(ApplicationForm.LongestWords)] public string Words { get; set; } = "";
}

/// <summary>
/// An officer of the place confirms who a producer is, asks for more or refuses. Confirmed, a new producer is in the register and the applicant
/// of a claim is its owner; refused, the applicant of a new one is so no more. A letter says so. Errors: Decision, Words, the whole form.
/// </summary>
public sealed class DecideApplication
{
    private readonly DbContext _db;
    private readonly RecordFact<ProducerVersion> _record;
    private readonly IProducerStaff _staff;
    private readonly ISiteAddress _site;
    private readonly ICurrentUser _user;
    private readonly IAudit _audit;
    private readonly TimeProvider _clock;

    internal DecideApplication(
        DbContext db, RecordFact<ProducerVersion> record, IProducerStaff staff, ISiteAddress site, ICurrentUser user, IAudit audit, TimeProvider clock) =>
        (_db, _record, _staff, _site, _user, _audit, _clock) = (db, record, staff, site, user, audit, clock);

    public Task<Result> ExecuteAsync(Guid id, DecideApplicationCommand command, CancellationToken cancel) =>
        _db.InTransactionAsync(c => DecideAsync(id, command, c), cancel);

    private async Task<Result> DecideAsync(Guid id, DecideApplicationCommand command, CancellationToken cancel)
    {
        var seen = _db.Set<ProducerApplication>().SeenBy(_user).Where(a => a.Id == id && a.SubmittedAt != null);
        if (await seen.ExecuteUpdateAsync(set => set.SetProperty(a => a.Name, a => a.Name), cancel) == 0) return Refused("",
            OnboardingRefusals.NoSuchApplication);
        var application = await seen.SingleAsync(cancel);
        if (application.State != ApplicationState.Submitted) return Refused("", OnboardingRefusals.Decided);
        if (application.AccountId == _user.Id) return Refused("", OnboardingRefusals.OwnApplication);
        if (!Enum.TryParse<ApplicationDecision>(command.Decision, out var decision) || !Enum.IsDefined(decision))
            return Refused(nameof(command.Decision), OnboardingRefusals.NoDecision);
        var words = OutsideText.Tidy(command.Words, keepLines: true);
        if (decision != ApplicationDecision.Verified && words.Length == 0) return Refused(nameof(command.Words), OnboardingRefusals.NoWhy);

        application.Decision = decision;
        application.DecidedAt = _clock.GetUtcNow();
        application.DecidedBy = _user.Id;
        application.DecisionWords = words;
        _audit.Note("producer.application", $"producer:{application.ProducerCode}", "", $"{decision} {words}".TrimEnd());
        if (decision == ApplicationDecision.Verified && await EnterAsync(application, cancel) is { Succeeded: false } refused) return refused;
        if (decision == ApplicationDecision.Declined && application.Kind == ApplicationKind.New)
            await _staff.RemoveAsync(application.AccountId, application.ProducerCode, cancel);
        await PostAsync(application, decision, words, cancel);
        return Result.Ok();
    }

    private async Task<Result> EnterAsync(ProducerApplication application, CancellationToken cancel)
    {
        await _staff.AddOwnerAsync(application.AccountId, application.ProducerCode, application.IsSample, cancel);
        if (application.Kind == ApplicationKind.Claim) return Result.Ok();
        return await _record.ExecuteAsync(new ProducerVersion
        {
            Code = application.ProducerCode, Name = application.Name, Type = application.Type, CommuneCode = Given(application.CommuneCode),
            Address = application.Address, Phone = application.Phone, TaxCode = application.RegistrationNo, IsSample = application.IsSample,
        }, cancel);
    }

    private static string? Given(string text) => text.Length > 0 ? text : null;

    private async Task PostAsync(ProducerApplication application, ApplicationDecision decision, string words, CancellationToken cancel)
    {
        if (await _staff.PersonAsync(application.AccountId, cancel) is not { } person || application.IsSample && !person.IsSample) return;
        _db.Post(
            new LetterReader(person.Email, CultureInfo.GetCultureInfo(person.Language)), OnboardingRefusals.Letter(decision, isSubject: true, application.Name),
            OnboardingRefusals.Letter(decision, isSubject: false, application.Name, $"{_site.Address}/ban-hang/co-so", words));
    }

    private static Result Refused(string field, Message why) => Result.Refused(new FieldError(field, why));
}
