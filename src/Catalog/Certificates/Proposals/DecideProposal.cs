using System.ComponentModel.DataAnnotations;
using Marketplace.Catalog.Certificates.Scans;
using Marketplace.Catalog.Geography;
using Marketplace.Shared;
using Marketplace.Shared.Text;
using Marketplace.Shared.Transactions;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Certificates.Proposals;

public sealed class ProposalDecision
{
    public const string Confirm = "xac-nhan", Decline = "khong-dong-y";

    /// <summary>The button that was pressed.</summary>
    [StringLength(20)] public string Decision { get; set; } = "";

    /// <summary>Why it is declined; beside a confirmation it may be left empty.</summary>
    [StringLength(CertificateForm.LongestReason)] public string Words { get; set; } = "";
}

/// <summary>
/// A second officer of the producer's area confirms a proposal, which records the fact in the same transaction, or declines it; the one who
/// proposed may only withdraw it, and who works for the producer decides nothing. What is denied for such a reason is noted. Errors: Words, ""
/// (not one of theirs, not for this person, decided already, the certificate has changed since).
/// </summary>
public sealed class DecideProposal
{
    private readonly DbContext _db;
    private readonly CertificateWork _work;
    private readonly CertificateScans _scans;
    private readonly ICurrentUser _user;
    private readonly IAudit _audit;
    private readonly GeographyBook _geography;
    private readonly TimeProvider _clock;

    internal DecideProposal(
        DbContext db, CertificateWork work, CertificateScans scans, ICurrentUser user, IAudit audit, GeographyBook geography, TimeProvider clock) =>
        (_db, _work, _scans, _user, _audit, _geography, _clock) = (db, work, scans, user, audit, geography, clock);

    public async Task<Result> ExecuteAsync(Guid id, ProposalDecision decision, CancellationToken cancel)
    {
        if (decision.Decision is not (ProposalDecision.Confirm or ProposalDecision.Decline))
            return Result.Refused(new FieldError("", ProposalTexts.ChooseDecision));
        var confirms = decision.Decision == ProposalDecision.Confirm;
        if (!confirms && OutsideText.IsBlank(decision.Words)) return Result.Refused(new FieldError(nameof(decision.Words), ProposalTexts.WordsNeeded));
        Denial? denial = null;
        var done = await _db.InTransactionAsync(async c =>
        {
            var proposal = await _db.Set<CertificateProposal>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, c);
            denial = proposal is null ? null : await DenialAsync(proposal, confirms, c);
            if (proposal is null || denial is not null) return Result.Refused(new FieldError("", denial?.Said ?? ProposalTexts.NotYours));
            var certificates = await _work.ClaimAsync(proposal.ProductCode, c);
            var state = StateOf(proposal, confirms);
            if (!await TakeAsync(id, state, decision.Words, c)) return Result.Refused(new FieldError("", ProposalTexts.NotWaiting));
            if (state == ProposalState.Confirmed) return await RecordAsync(proposal, certificates, c);
            await _scans.DropAsync(id, c);
            var action = state == ProposalState.Withdrawn ? CertificateActions.Withdrawn : CertificateActions.Declined;
            Note(action, proposal, OutsideText.Tidy(decision.Words, keepLines: true));
            return Result.Ok();
        }, cancel);
        if (denial is not null) await NoteAsync(denial, cancel);
        return done;
    }

    private ProposalState StateOf(CertificateProposal proposal, bool confirms)
    {
        if (confirms) return ProposalState.Confirmed;
        return proposal.ProposedBy == _user.Id ? ProposalState.Withdrawn : ProposalState.Declined;
    }

    /// <summary>Null when this person may decide so.</summary>
    private async Task<Denial?> DenialAsync(CertificateProposal proposal, bool confirms, CancellationToken cancel)
    {
        var id = proposal.Id;
        var today = _clock.VietnamToday();
        if (!await _db.ProposalsSeenBy(_user, _geography, today).AnyAsync(p => p.Id == id, cancel))
            return new Denial(proposal.CertificateCode, "another area", ProposalTexts.NotYours);
        if (confirms && proposal.ProposedBy == _user.Id) return new Denial(proposal.CertificateCode, "proposed it", ProposalTexts.SamePerson);
        var own = _user.Memberships.Keys.ToList();
        var isOwn = await _db.ProductsSeenBy(_user, _geography, today).AnyAsync(p => p.Code == proposal.ProductCode && own.Contains(p.ProducerCode), cancel);
        return isOwn && proposal.ProposedBy != _user.Id ? new Denial(proposal.CertificateCode, "works for the producer", ProposalTexts.OwnProducer) : null;
    }

    /// <summary>One statement: of two who decide at once the second finds nothing that waits, and nobody confirms what is his own.</summary>
    private async Task<bool> TakeAsync(Guid id, ProposalState state, string words, CancellationToken cancel)
    {
        var (me, name, now) = (_user.Id, _user.Name, _clock.GetUtcNow());
        var said = OutsideText.Tidy(words, keepLines: true);
        return await _db.ProposalsSeenBy(_user, _geography, _clock.VietnamToday())
            .Where(p => p.Id == id && p.State == ProposalState.Waiting && (p.ProposedBy == me) == (state == ProposalState.Withdrawn))
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.State, state).SetProperty(p => p.DecidedBy, me).SetProperty(p => p.DecidedByName, name)
                .SetProperty(p => p.DecidedAt, now).SetProperty(p => p.Words, said), cancel) == 1;
    }

    private async Task<Result> RecordAsync(CertificateProposal proposal, IReadOnlyList<CertificateVersion> certificates, CancellationToken cancel)
    {
        var code = proposal.CertificateCode;
        var isTaken = proposal.Kind == ProposalKind.Enter && await _db.Set<CertificateVersion>().AnyAsync(v => v.Code == code, cancel);
        if (isTaken || !proposal.StillFits(certificates)) return Result.Refused(new FieldError("", ProposalTexts.Stale));
        var version = CertificateContent.FromJson(proposal.Content).ToVersion(code, proposal.ProductCode, proposal.IsSample);
        var recorded = await _work.RecordAsync(version, cancel);
        if (!recorded.Succeeded) return recorded;
        await _scans.HoldAsync(proposal.Id, version, cancel);
        Note(CertificateActions.Confirmed, proposal, $"{CertificateContent.Of(version).Line()}: {proposal.Ground}");
        return Result.Ok();
    }

    /// <summary>Names the one who proposed; the row itself names the one who decides.</summary>
    private void Note(string action, CertificateProposal proposal, string after) => _audit.Note(
        action, CertificateActions.Of(proposal.CertificateCode), $"proposed by {proposal.ProposedByName} {proposal.ProposedBy:N}", after);

    private Task NoteAsync(Denial denial, CancellationToken cancel)
    {
        _audit.Note(CertificateActions.Denied, CertificateActions.Of(denial.Code), after: denial.Why);
        return _db.SaveChangesAsync(cancel);
    }

    private sealed record Denial(string Code, string Why, Message Said);
}

internal static class ProposalBase
{
    /// <summary>What the proposer saw is still what is known.</summary>
    /// <param name="certificates">Of the product.</param>
    public static bool StillFits(this CertificateProposal proposal, IEnumerable<CertificateVersion> certificates)
    {
        var seen = proposal.Kind == ProposalKind.Enter
            ? certificates.Where(c => c.IsSample == proposal.IsSample) : certificates.Where(c => c.Code == proposal.CertificateCode);
        return seen.Select(c => (DateTimeOffset?)c.RecordedAt).Max() == proposal.BaseRecordedAt;
    }
}
