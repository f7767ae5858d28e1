using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Marketplace.Accounts.Audit;
using Marketplace.Catalog.Producers;
using Marketplace.Mail;
using Marketplace.Media.Files;
using Marketplace.Shared;
using Marketplace.Shared.Text;
using Marketplace.Shared.Transactions;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.Assistance;

/// <summary>What an officer writes down of a producer's consent.</summary>
public sealed class ConsentForm
{
    public const int LongestName = 100;

    [StringLength(LongestName)] public string GivenBy { get; set; } = "";

    /// <summary>Name of a <see cref="ConsentWay"/>.</summary>
    [StringLength(12)] public string Way { get; set; } = "";

    /// <summary>As a date field sends it.</summary>
    [StringLength(10)] public string GivenOn { get; set; } = "";

    [StringLength(10)] public string LastDay { get; set; } = "";
}

/// <summary>
/// An officer of the producer's place records that it lets officers keep its catalogue. The producer's owners learn of it by letter, and how to
/// end it. Errors: GivenBy, Way, GivenOn, LastDay, Paper, the whole form (not in the officer's places, one runs, or the officer works there).
/// </summary>
public sealed class RecordConsent(
    DbContext db, FindServedProducer producers, IProducerStaff staff, ICurrentUser user, ISiteAddress site, IAudit audit, TimeProvider clock)
{
    /// <param name="paper">A private file stored by <see cref="StoreConsentPaper"/>; null = none.</param>
    public Task<Result<Guid>> ExecuteAsync(string producerCode, ConsentForm form, Guid? paper, CancellationToken cancel) =>
        db.InTransactionAsync(c => RecordAsync(producerCode, form, paper, c), cancel);

    internal static string PaperOwner(string producer) => $"consent:{producer}";

    private async Task<Result<Guid>> RecordAsync(string code, ConsentForm form, Guid? paper, CancellationToken cancel)
    {
        if (user.Id is not { } me || await producers.ExecuteAsync(code, cancel) is not { } producer) return Refused("", AccountRefusals.NoSuchProducer);
        if (user.Memberships.ContainsKey(code)) return Refused("", AccountRefusals.WorksForProducer);
        var today = clock.VietnamToday();
        var (givenBy, givenOn, lastDay) = (OutsideText.Tidy(form.GivenBy), Day(form.GivenOn), Day(form.LastDay));
        var errors = Faults(form, givenBy, givenOn, lastDay, today).ToList();
        if (errors.Count > 0 || givenOn is not { } given || lastDay is not { } last) return Result.Refused<Guid>(errors);
        if (await db.Set<AssistConsent>().AnyAsync(c => c.ProducerCode == code && c.EndedAt == null && c.LastDay >= today, cancel))
            return Refused("", AccountRefusals.ConsentRuns);
        if (paper is { } file && !await db.KeepFileAsync(file, PaperOwner(code), cancel)) return Refused("Paper", AccountRefusals.ConsentPaperGone);
        var consent = new AssistConsent
        {
            Id = Guid.CreateVersion7(), ProducerCode = code, ProducerName = producer.Name, Area = producer.Area, Commune = producer.Commune,
            GivenBy = givenBy, Way = Enum.Parse<ConsentWay>(form.Way), GivenOn = given, LastDay = last, FileId = paper, RecordedBy = me,
            RecordedAt = clock.GetUtcNow(), IsSample = user.IsSample || producer.IsSample,
        };
        db.Add(consent);
        audit.Note(AccountActions.ConsentRecorded, AccountActions.Producer(code), "", $"{consent.Way} {given:yyyy-MM-dd} {last:yyyy-MM-dd} {givenBy}");
        await TellOwnersAsync(consent, cancel);
        return Result.Ok(consent.Id);
    }

    private static IEnumerable<FieldError> Faults(ConsentForm form, string givenBy, DateOnly? givenOn, DateOnly? lastDay, DateOnly today)
    {
        if (givenBy.Length == 0) yield return new FieldError(nameof(form.GivenBy), AccountRefusals.ConsentGivenBy);
        if (!Enum.TryParse<ConsentWay>(form.Way, out var way) || !Enum.IsDefined(way))
            yield return new FieldError(nameof(form.Way), AccountRefusals.ConsentWay);
        if (givenOn is not { } given || given > today || given < today.AddDays(-AssistRules.OldestDays))
        {
            yield return new FieldError(nameof(form.GivenOn), AccountRefusals.ConsentGivenOn(AssistRules.OldestDays));
            yield break;
        }
        if (lastDay is not { } last || last < today || last > given.AddDays(AssistRules.LongestDays))
            yield return new FieldError(nameof(form.LastDay), AccountRefusals.ConsentLastDay(AssistRules.LongestDays));
    }

    /// <summary>Whoever is written to did not ask for it, and the law on personal data wants it said: it cannot be stopped.</summary>
    private async Task TellOwnersAsync(AssistConsent consent, CancellationToken cancel)
    {
        foreach (var owner in await staff.ForAsync(consent.ProducerCode, ProducerRight.People, cancel))
        {
            if (consent.IsSample && !owner.IsSample) continue;
            var reader = new LetterReader(owner.Email, CultureInfo.GetCultureInfo(owner.Language));
            var last = consent.LastDay.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
            db.Post(
                reader, AccountRefusals.Letter("ConsentSubject", consent.ProducerName),
                AccountRefusals.Letter("Consent", consent.ProducerName, consent.GivenBy, last, site.Address + AssistPaths.Owner, user.Name));
        }
    }

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static Result<Guid> Refused(string field, Message why) => Result.Refused<Guid>(new FieldError(field, why));
}
