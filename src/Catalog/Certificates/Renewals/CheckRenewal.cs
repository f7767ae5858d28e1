using Marketplace.Catalog.Certificates.Proposals;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Certificates.Renewals;

public sealed class RenewalForm
{
    public IList<RenewalTick> Rows { get; set; } = [];
}

public sealed class RenewalTick
{
    public string Code { get; set; } = "";

    public bool IsDone { get; set; }
}

/// <summary>An officer of the producer's area ticks the papers that were seen. Error at "": no such certificate that ends among theirs.</summary>
public sealed class CheckRenewal(DbContext db, CertificateWork work, ListRenewals renewals, ICurrentUser user, IAudit audit, TimeProvider clock)
{
    public async Task<Result> ExecuteAsync(string code, RenewalForm form, CancellationToken cancel) =>
        await work.OnProductAsync(await db.ProductOfAsync(code, cancel), async (_, c) =>
        {
            if (await renewals.FindAsync(code, c) is not { } file) return Result.Refused<bool>(new FieldError("", ProposalTexts.NotYours));
            var wanted = form.Rows.Where(r => r.IsDone).Select(r => r.Code).ToHashSet();
            var sent = form.Rows.Select(r => r.Code).ToHashSet();
            var before = file.Papers.Where(p => p.DoneAt is not null).Select(p => p.Code).ToList();
            var gone = before.Where(p => sent.Contains(p) && !wanted.Contains(p)).ToList();
            var come = file.Papers.Select(p => p.Code).Where(p => wanted.Contains(p) && !before.Contains(p)).ToList();
            if (gone.Count + come.Count == 0) return Result.Ok(false);
            db.RemoveRange(await db.Set<RenewalStep>().Where(s => s.CertificateCode == code && gone.Contains(s.PaperCode)).ToListAsync(c));
            db.AddRange(come.Select(paper => new RenewalStep
            {
                CertificateCode = code, PaperCode = paper, DoneBy = user.Id!.Value, DoneByName = user.Name, DoneAt = clock.GetUtcNow(),
                IsSample = file.Line.Certificate.IsSample,
            }));
            audit.Note("renewal.checked", CertificateActions.Of(code), string.Join(' ', before), string.Join(' ', before.Except(gone).Concat(come)));
            return Result.Ok(true);
        }, cancel);
}
