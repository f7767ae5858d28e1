using Marketplace.Catalog.Geography;
using Marketplace.Catalog.Listings;
using Marketplace.Catalog.Products;
using Marketplace.Register;
using Marketplace.Shared;
using Marketplace.Shared.Transactions;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Certificates.Proposals;

/// <summary>
/// What every step about a certificate shares: the product is looked for among those that the officer looks after, its row is taken first, so
/// that of two who act at once the second sees what the first has done, and facts, proposals and notes are one transaction.
/// </summary>
public sealed class CertificateWork
{
    /// <summary>Fields of the form by the register's columns.</summary>
    private static readonly Dictionary<string, string> _fields = new()
    {
        ["certificate_code"] = nameof(CertificateForm.Code), ["star"] = nameof(CertificateForm.Star), ["score"] = nameof(CertificateForm.Score),
        ["decision_no"] = nameof(CertificateForm.DecisionNo), ["authority"] = nameof(CertificateForm.Authority),
        ["legal_basis"] = nameof(CertificateForm.LegalBasis), ["issued_on"] = nameof(CertificateForm.IssuedOn),
        ["revoked_on"] = nameof(RevocationForm.RevokedOn), ["override_reason"] = nameof(CertificateForm.OverrideReason),
        ["source_url"] = nameof(CertificateForm.SourceUrl), ["scan_url"] = nameof(CertificateForm.ScanUrl), ["verifier"] = nameof(CertificateForm.Verifier),
    };

    private readonly DbContext _db;
    private readonly RecordFact<CertificateVersion> _record;
    private readonly ICurrentUser _user;
    private readonly GeographyBook _geography;
    private readonly TimeProvider _clock;

    internal CertificateWork(DbContext db, RecordFact<CertificateVersion> record, ICurrentUser user, GeographyBook geography, TimeProvider clock)
    {
        (_db, _record, _user, _geography, _clock) = (db, record, user, geography, clock);
    }

    internal DateOnly Today => _clock.VietnamToday();

    /// <returns>Error at "" when the product is none that the person looks after.</returns>
    internal Task<Result<T>> OnProductAsync<T>(string productCode, Func<ProductAtWork, CancellationToken, Task<Result<T>>> step, CancellationToken cancel) =>
        _db.InTransactionAsync(async c =>
        {
            var product = await _db.ProductsSeenBy(_user, _geography, Today).SingleOrDefaultAsync(p => p.Code == productCode, c);
            if (product is null || _user.Id is null) return Result.Refused<T>(new FieldError("", ProposalTexts.NotYours));
            return await step(new ProductAtWork(product, await ClaimAsync(productCode, c), _user.Memberships.ContainsKey(product.ProducerCode)), c);
        }, cancel);

    /// <summary>In a transaction: takes the product for its rest, then reads its certificates as they are known.</summary>
    internal async Task<IReadOnlyList<CertificateVersion>> ClaimAsync(string productCode, CancellationToken cancel)
    {
        await _db.Set<ProductVersion>().Where(p => p.Code == productCode)
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.IsSample, p => p.IsSample), cancel);
        return await _db.Set<CertificateVersion>().AsNoTracking().Where(v => v.ProductCode == productCode && v.IsLatest && !v.IsVoid).ToListAsync(cancel);
    }

    /// <returns>Refused fields by their names in the form.</returns>
    internal async Task<Result> RecordAsync(CertificateVersion version, CancellationToken cancel) =>
        InForm(await _record.ExecuteAsync(version, cancel));

    /// <summary>The same refusals, and nothing is written.</summary>
    internal async Task<Result> CheckAsync(CertificateVersion version, CancellationToken cancel) => InForm(await _record.CheckAsync(version, cancel));

    /// <summary>Adds the proposal; the transaction's end saves it. Error at "" when one about the certificate waits already.</summary>
    internal async Task<Result<Guid>> ProposeAsync(ProposedChange change, CancellationToken cancel)
    {
        var code = change.Version.Code;
        if (await _db.WaitsAsync(code, cancel))
            return Result.Refused<Guid>(new FieldError("", ProposalTexts.WaitsAlready));
        var proposal = new CertificateProposal
        {
            Id = Guid.CreateVersion7(_clock.GetUtcNow()), Kind = change.Kind, CertificateCode = code, ProductCode = change.Version.ProductCode,
            Content = CertificateContent.Of(change.Version).ToJson(), Before = change.Before?.ToJson(), BaseRecordedAt = change.BaseRecordedAt,
            Ground = change.Ground, ProposedBy = _user.Id!.Value, ProposedByName = _user.Name, ProposedAt = _clock.GetUtcNow(),
            IsSample = change.Version.IsSample,
        };
        _db.Add(proposal);
        return Result.Ok(proposal.Id);
    }

    private static Result InForm(Result result) => result.Succeeded
        ? result : Result.Refused([.. result.Errors.Select(e => e with { Field = _fields.GetValueOrDefault(e.Field, "") })]);
}

/// <param name="Certificates">All that are known, samples too.</param>
/// <param name="IsOwn">The officer works for its producer, and so decides nothing of it alone.</param>
internal sealed record ProductAtWork(ListedProduct Product, IReadOnlyList<CertificateVersion> Certificates, bool IsOwn)
{
    /// <summary>Samples speak for no real certificate, and the other way round.</summary>
    public IEnumerable<CertificateVersion> OfKind(bool isSample) => Certificates.Where(c => c.IsSample == isSample);

    public DateTimeOffset? LastRecorded(bool isSample) => OfKind(isSample).Select(c => (DateTimeOffset?)c.RecordedAt).Max();
}

internal sealed record ProposedChange(
    ProposalKind Kind, CertificateVersion Version, CertificateContent? Before, DateTimeOffset? BaseRecordedAt, string Ground);
