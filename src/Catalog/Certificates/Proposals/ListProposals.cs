using Marketplace.Catalog.Certificates.Scans;
using Marketplace.Catalog.Geography;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Certificates.Proposals;

/// <param name="IsOwn">The reader proposed it.</param>
public sealed record ProposalLine(
    Guid Id, ProposalKind Kind, ProposalState State, string CertificateCode, string ProductCode, string ProductName, string ProducerName, string Ground,
    string ProposedByName, DateTimeOffset ProposedAt, string DecidedByName, DateTimeOffset? DecidedAt, string Words, bool IsOwn, bool IsSample)
{
    internal static ProposalLine Of(CertificateProposal p, string productName, string producerName, Guid? reader) => new(
        p.Id, p.Kind, p.State, p.CertificateCode, p.ProductCode, productName, producerName, p.Ground, p.ProposedByName, p.ProposedAt,
        p.DecidedByName, p.DecidedAt, p.Words, p.ProposedBy == reader, p.IsSample);
}

/// <param name="Before">Null = there was none.</param>
/// <param name="IsStale">The certificate has changed since: it can only be declined.</param>
/// <param name="Scan">Of the paper, put in with the proposal; null = none.</param>
/// <param name="IsOwnProducer">The reader works for the producer, and decides nothing.</param>
public sealed record ProposalView(ProposalLine Line, CertificateContent? Before, CertificateContent After, bool IsStale, bool IsOwnProducer, Guid? Scan);

/// <param name="Count">On all pages together.</param>
public sealed record ProposalList(IReadOnlyList<ProposalLine> Lines, int Count)
{
    public int LastPage => PageCount.Of(Count, ListProposals.PageSize);
}

/// <summary>Proposals about certificates of the places that the person looks after: what waits, oldest first, or what is decided, latest first.</summary>
public sealed class ListProposals(DbContext db, ICurrentUser user, GeographyBook geography, TimeProvider clock)
{
    public const int PageSize = 20;

    /// <param name="page">From 1; one past the end is empty.</param>
    public async Task<ProposalList> ExecuteAsync(bool decided, int page, CancellationToken cancel)
    {
        var proposals = Own().Where(p => (p.State != ProposalState.Waiting) == decided);
        var ordered = decided ? proposals.OrderByDescending(p => p.DecidedAt).ThenBy(p => p.Id) : proposals.OrderBy(p => p.ProposedAt).ThenBy(p => p.Id);
        var rows = await ordered.Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(cancel);
        var codes = rows.Select(p => p.ProductCode).Distinct().ToList();
        var products = await db.ProductsSeenBy(user, geography, clock.VietnamToday()).Where(p => codes.Contains(p.Code))
            .Select(p => new { p.Code, p.Name, p.ProducerName }).ToDictionaryAsync(p => p.Code, cancel);
        return new ProposalList(
            [.. rows.Select(p => ProposalLine.Of(p, products[p.ProductCode].Name, products[p.ProductCode].ProducerName, user.Id))],
            await proposals.CountAsync(cancel));
    }

    /// <returns>Null when there is none, or it belongs to another's place.</returns>
    public async Task<ProposalView?> FindAsync(Guid id, CancellationToken cancel)
    {
        if (await Own().SingleOrDefaultAsync(p => p.Id == id, cancel) is not { } proposal) return null;
        var product = await db.ProductsSeenBy(user, geography, clock.VietnamToday()).SingleAsync(p => p.Code == proposal.ProductCode, cancel);
        var certificates = await db.Set<CertificateVersion>().AsNoTracking()
            .Where(c => c.ProductCode == proposal.ProductCode && c.IsLatest && !c.IsVoid).ToListAsync(cancel);
        return new ProposalView(
            ProposalLine.Of(proposal, product.Name, product.ProducerName, user.Id),
            proposal.Before is null ? null : CertificateContent.FromJson(proposal.Before),
            CertificateContent.FromJson(proposal.Content), proposal.State == ProposalState.Waiting && !proposal.StillFits(certificates),
            user.Memberships.ContainsKey(product.ProducerCode),
            await db.Set<CertificateScan>().Where(s => s.ProposalId == id).Select(s => (Guid?)s.FileId).SingleOrDefaultAsync(cancel));
    }

    private IQueryable<CertificateProposal> Own() => db.ProposalsSeenBy(user, geography, clock.VietnamToday()).AsNoTracking();
}
