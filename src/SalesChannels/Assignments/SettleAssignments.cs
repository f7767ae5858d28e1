using Marketplace.Catalog.Certificates;
using Marketplace.Catalog.Products;
using Marketplace.Register;
using Marketplace.SalesChannels.Declarations;
using Marketplace.SalesChannels.Participations;
using Marketplace.SalesChannels.Programme;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.SalesChannels.Assignments;

/// <summary>
/// Closes what facts say is done, in the transaction that writes them: the producer counts; of a check, somebody decided since the step
/// was given; of a renewal, a certificate of one of its products was recorded since.
/// </summary>
internal sealed class SettleAssignments(ReadParticipations read) : IFactsWritten
{
    private const string Certificates = "certificates.csv";

    public async Task OnWrittenAsync(DbContext db, TouchedFacts touched, DateTimeOffset now, CancellationToken cancel)
    {
        var participations = touched.Of(ChannelsFile.Participations);
        var renewed = touched.Files.Contains(Certificates);
        if (participations.Count == 0 && !renewed) return;
        var open = await db.Set<StepAssignment>().AsNoTracking().Where(a => a.ClosedAt == null).ToListAsync(cancel);
        var done = new List<Guid>();
        if (participations.Count > 0) done.AddRange(await CheckedAsync(db, [.. open.Where(a => a.Step != NextStep.Renew)], participations, cancel));
        if (renewed) done.AddRange(await RenewedAsync(db, [.. open.Where(a => a.Step == NextStep.Renew)], cancel));
        if (done.Count == 0) return;
        await db.Set<StepAssignment>().Where(a => done.Contains(a.Id) && a.ClosedAt == null).ExecuteUpdateAsync(
            set => set.SetProperty(a => a.ClosedAt, now).SetProperty(a => a.Outcome, AssignmentOutcome.Done), cancel);
    }

    private async Task<IEnumerable<Guid>> CheckedAsync(
        DbContext db, IReadOnlyList<StepAssignment> open, IReadOnlySet<string> touched, CancellationToken cancel)
    {
        if (open.Count == 0) return [];
        var producers = open.Select(a => a.ProducerCode).Distinct().ToList();
        var sold = await db.Set<ParticipationVersion>().Where(p => p.IsLatest && !p.IsVoid && producers.Contains(p.ProducerCode))
            .Select(p => new { p.Code, p.ProducerCode }).ToListAsync(cancel);
        var moved = sold.Where(p => touched.Contains(p.Code)).Select(p => p.ProducerCode).Distinct().ToList();
        if (moved.Count == 0) return [];
        var standing = await read.ExecuteAsync(
            db.Set<ParticipationVersion>().Where(p => p.IsLatest && !p.IsVoid && moved.Contains(p.ProducerCode)), cancel);
        var facts = standing.ToLookup(s => s.Text.ProducerCode);
        return open.Where(a => IsDone(a, facts[a.ProducerCode].Where(s => a.IsSample || !s.Text.IsSample).Select(s => s.Fact))).Select(a => a.Id);
    }

    private static bool IsDone(StepAssignment given, IEnumerable<ParticipationFact> facts) =>
        facts.Any(f => f.Counts || IsOfCheck(given.Step) && f.IsModern && f.Checks.Any(c => c.IsDecisive && c.RecordedAt > given.AssignedAt));

    private static bool IsOfCheck(NextStep step) => step is NextStep.CheckAgain or NextStep.FinishReview or NextStep.Check;

    private static async Task<IEnumerable<Guid>> RenewedAsync(DbContext db, IReadOnlyList<StepAssignment> open, CancellationToken cancel)
    {
        if (open.Count == 0) return [];
        var producers = open.Select(a => a.ProducerCode).Distinct().ToList();
        var recorded = await db.Set<CertificateFact>().Where(c => c.IsLatest && !c.IsVoid && c.IssuedOn != null && c.RevokedOn == null)
            .Join(db.Set<ProductFact>().Where(p => p.IsLatest && !p.IsVoid && producers.Contains(p.ProducerCode)),
                c => c.ProductCode, p => p.Code, (c, p) => new { p.ProducerCode, c.RecordedAt })
            .ToListAsync(cancel);
        return open.Where(a => recorded.Exists(r => r.ProducerCode == a.ProducerCode && r.RecordedAt > a.AssignedAt)).Select(a => a.Id);
    }
}
