using Marketplace.Catalog.Certificates;
using Marketplace.Catalog.Certificates.Proposals;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Marketplace.IntegrationTests.Programme.Days;

/// <summary>Certificates as officers enter, correct and revoke them, alone or by two.</summary>
internal sealed class CertificateActs(WorkingDays days)
{
    private readonly List<Guid> _proposals = [];

    public IEnumerable<(string, int, Func<Task<bool?>>)> All =>
    [
        ("certificate entered", 6, EnterAsync), ("certificate corrected", 5, CorrectAsync), ("certificate revocation proposed", 2, RevokeAsync),
        ("certificate proposal decided", 7, DecideAsync),
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async Task<bool?> EnterAsync()
    {
        if (days.Products.Count == 0) return null;
        var product = days.Pick(days.Products);
        var form = new CertificateForm { DecisionNo = days.Is(97) ? $"{days.Next()}/QĐ-UBND" : "" };
        (form.Star, form.Authority) = Star();
        form.IssuedOn = Issued();
        days.BeSomeOfficer();
        return Keep(await days.Market.AskAsync<EnterCertificate, Result<CertificateDone>>(u => u.ExecuteAsync(product, form, null, Cancel)));
    }

    private async Task<bool?> CorrectAsync()
    {
        if (await FindAsync() is not { } found) return null;
        var form = CertificateForm.Of(found.Content, found.Seen);
        if (days.Is(35)) (form.Star, form.Authority) = Star();
        if (days.Is(50)) form.IssuedOn = Issued();
        if (days.Is(40)) form.DecisionNo = $"{days.Next()}/QĐ-UBND";
        form.Reason = days.Is(95) ? "Đọc sai bản giấy." : "";
        return Keep(await days.Market.AskAsync<CorrectCertificate, Result<CertificateDone>>(u => u.ExecuteAsync(found.Certificate.Code, form, null, Cancel)));
    }

    private async Task<bool?> RevokeAsync()
    {
        if (await FindAsync() is not { } found) return null;
        var form = new RevocationForm { RevokedOn = WorkingDays.Text(days.Day(60, 60)), Ground = "Không còn giữ chất lượng.", Seen = found.Seen };
        return Keep(await days.Market.AskAsync<RevokeCertificate, Result<CertificateDone>>(u => u.ExecuteAsync(found.Certificate.Code, form, Cancel)));
    }

    /// <summary>Whoever proposed it may be drawn too, and may only withdraw it.</summary>
    private async Task<bool?> DecideAsync()
    {
        if (_proposals.Count == 0) return null;
        var id = days.Pick(_proposals);
        days.BeSomeOfficer();
        var decision = new ProposalDecision { Decision = days.Is(75) ? ProposalDecision.Confirm : ProposalDecision.Decline, Words = "Đã xem bản giấy." };
        var done = (await days.Market.AskAsync<DecideProposal, Result>(u => u.ExecuteAsync(id, decision, Cancel))).Succeeded;
        if (done) _proposals.Remove(id);
        return done;
    }

    private async Task<OfficerCertificate?> FindAsync()
    {
        var codes = await days.Market.QueryAsync(db => db.Set<CertificateFact>().Where(c => c.IsLatest && !c.IsVoid).Select(c => c.Code).ToListAsync(Cancel));
        if (codes.Count == 0) return null;
        var code = days.Pick([.. codes.Order(StringComparer.Ordinal)]);
        days.BeSomeOfficer();
        return await days.Market.AskAsync<GetOfficerCertificate, OfficerCertificate?>(u => u.ExecuteAsync(code, Cancel));
    }

    private bool Keep(Result<CertificateDone> result)
    {
        if (result.Value?.ProposalId is { } id) _proposals.Add(id);
        return result.Succeeded;
    }

    private (string Star, string Authority) Star() => days.Chance.Next(10) switch
    {
        < 6 => ("3", nameof(IssuingAuthority.District)),
        < 9 => ("4", nameof(IssuingAuthority.Province)),
        _ => ("5", nameof(IssuingAuthority.Central)),
    };

    private string Issued()
    {
        var day = days.Day(1100, days.Is(5) ? 20 : 0);
        days.Turns.Add(day.AddMonths(36));
        return WorkingDays.Text(day);
    }
}
