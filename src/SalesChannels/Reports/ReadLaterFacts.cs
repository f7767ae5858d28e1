using System.Globalization;
using Marketplace.Catalog.Certificates;
using Marketplace.Catalog.Producers;
using Marketplace.Catalog.Products;
using Marketplace.SalesChannels.Channels;
using Marketplace.SalesChannels.CraftVillages;
using Marketplace.SalesChannels.GreenChains;
using Marketplace.SalesChannels.Participations;
using Marketplace.SalesChannels.SalesPoints;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.SalesChannels.Reports;

/// <summary>What was recorded after an instant about some products, producers, villages and points: at most so many of each kind, the latest first.</summary>
public sealed class ReadLaterFacts(DbContext db, IProvinceStaff staff)
{
    /// <summary>Of each kind of fact.</summary>
    public const int Most = 200;

    internal async Task<IReadOnlyList<LaterFact>> ExecuteAsync(IReadOnlyList<ReportMove> moves, DateTimeOffset after, CancellationToken cancel)
    {
        var products = CodesOf(moves, MovedKind.Product);
        var producers = moves.SelectMany(m => m.Producer).Distinct().ToList();
        LaterFact[] found =
        [
            .. await ProducersAsync(producers, after, cancel), .. await ProductsAsync(products, after, cancel),
            .. await CertificatesAsync(products, after, cancel), .. await ChannelsAsync(producers, after, cancel),
            .. await ChecksAsync(producers, after, cancel), .. await GreenAsync(producers, after, cancel),
            .. await VillagesAsync(CodesOf(moves, MovedKind.Village), after, cancel),
            .. await PointsAsync(CodesOf(moves, MovedKind.Point), after, cancel),
            .. await InspectionsAsync(CodesOf(moves, MovedKind.Point), after, cancel),
        ];
        return await NamedAsync([.. found.OrderByDescending(f => f.RecordedAt).ThenBy(f => f.Code, StringComparer.Ordinal)], cancel);
    }

    private static List<string> CodesOf(IEnumerable<ReportMove> moves, MovedKind kind) => [.. moves.Where(m => m.Of == kind).Select(m => m.Code)];

    private async Task<IEnumerable<LaterFact>> ProducersAsync(List<string> codes, DateTimeOffset after, CancellationToken cancel)
    {
        if (codes.Count == 0) return [];
        var rows = await db.Set<ProducerFact>().Where(p => codes.Contains(p.Code) && p.RecordedAt > after && !p.IsSample)
            .OrderByDescending(p => p.RecordedAt).Take(Most).ToListAsync(cancel);
        return rows.Select(p => new LaterFact(
            FactKind.Producer, p.Code, p.Code, Said(p.Type.Code(), Day(p.TypeFrom), Day(p.TypeTo), p.AreaCode ?? p.CommuneCode ?? p.LegacyCommuneCode),
            p.RecordedAt, p.RecordedBy, p.IsVoid));
    }

    private async Task<IEnumerable<LaterFact>> ProductsAsync(List<string> codes, DateTimeOffset after, CancellationToken cancel)
    {
        if (codes.Count == 0) return [];
        var rows = await db.Set<ProductFact>().Where(p => codes.Contains(p.Code) && p.RecordedAt > after && !p.IsSample)
            .OrderByDescending(p => p.RecordedAt).Take(Most).ToListAsync(cancel);
        return rows.Select(p => new LaterFact(
            FactKind.Product, p.Code, p.Code, Said(p.ProducerCode, p.Name), p.RecordedAt, p.RecordedBy, p.IsVoid));
    }

    private async Task<IEnumerable<LaterFact>> CertificatesAsync(List<string> products, DateTimeOffset after, CancellationToken cancel)
    {
        if (products.Count == 0) return [];
        var rows = await db.Set<CertificateFact>().Where(c => products.Contains(c.ProductCode) && c.RecordedAt > after && !c.IsSample)
            .OrderByDescending(c => c.RecordedAt).Take(Most).ToListAsync(cancel);
        return rows.Select(c => new LaterFact(
            FactKind.Certificate, c.Code, c.ProductCode, Said($"{c.Star}", Day(c.IssuedOn), Day(c.RevokedOn)), c.RecordedAt, c.RecordedBy, c.IsVoid));
    }

    private async Task<IEnumerable<LaterFact>> ChannelsAsync(List<string> producers, DateTimeOffset after, CancellationToken cancel)
    {
        if (producers.Count == 0) return [];
        var rows = await db.Set<ParticipationVersion>().AsNoTracking()
            .Where(p => producers.Contains(p.ProducerCode) && p.RecordedAt > after && !p.IsSample)
            .OrderByDescending(p => p.RecordedAt).Take(Most).ToListAsync(cancel);
        return rows.Select(p => new LaterFact(
            FactKind.Channel, p.Code, p.ProducerCode, Said(p.Kind.Code(), p.Platform, Day(p.StartedOn), Day(p.EndedOn)), p.RecordedAt, p.RecordedBy,
            p.IsVoid));
    }

    private async Task<IEnumerable<LaterFact>> ChecksAsync(List<string> producers, DateTimeOffset after, CancellationToken cancel)
    {
        if (producers.Count == 0) return [];
        var rows = await db.Set<CheckVersion>().AsNoTracking().Where(c => c.RecordedAt > after && !c.IsSample)
            .Join(db.Set<ParticipationVersion>().Where(p => p.IsLatest && producers.Contains(p.ProducerCode)),
                c => c.ParticipationCode, p => p.Code, (c, p) => new { Check = c, p.ProducerCode })
            .OrderByDescending(r => r.Check.RecordedAt).Take(Most).ToListAsync(cancel);
        return rows.Select(r => new LaterFact(
            FactKind.Check, r.Check.ParticipationCode, r.ProducerCode, Said(Day(r.Check.CheckedOn), Word(r.Check.Result)), r.Check.RecordedAt,
            r.Check.RecordedBy, r.Check.IsVoid));
    }

    private async Task<IEnumerable<LaterFact>> GreenAsync(List<string> producers, DateTimeOffset after, CancellationToken cancel)
    {
        if (producers.Count == 0) return [];
        var rows = await db.Set<GreenVersion>().AsNoTracking()
            .Where(g => producers.Contains(g.ProducerCode) && g.RecordedAt > after && !g.IsSample)
            .OrderByDescending(g => g.RecordedAt).Take(Most).ToListAsync(cancel);
        return rows.Select(g => new LaterFact(
            FactKind.Green, g.ProducerCode, g.ProducerCode, Said(Day(g.ConfirmedOn), Day(g.EndedOn)), g.RecordedAt, g.RecordedBy, g.IsVoid));
    }

    private async Task<IEnumerable<LaterFact>> VillagesAsync(List<string> codes, DateTimeOffset after, CancellationToken cancel)
    {
        if (codes.Count == 0) return [];
        var rows = await db.Set<VillageVersion>().AsNoTracking().Where(v => codes.Contains(v.Code) && v.RecordedAt > after && !v.IsSample)
            .OrderByDescending(v => v.RecordedAt).Take(Most).ToListAsync(cancel);
        return rows.Select(v => new LaterFact(
            FactKind.Village, v.Code, v.Code, Said(Day(v.RecognisedOn), Day(v.EndedOn), v.ProductCodes), v.RecordedAt, v.RecordedBy, v.IsVoid));
    }

    private async Task<IEnumerable<LaterFact>> PointsAsync(List<string> codes, DateTimeOffset after, CancellationToken cancel)
    {
        if (codes.Count == 0) return [];
        var rows = await db.Set<PointVersion>().AsNoTracking().Where(p => codes.Contains(p.Code) && p.RecordedAt > after && !p.IsSample)
            .OrderByDescending(p => p.RecordedAt).Take(Most).ToListAsync(cancel);
        return rows.Select(p => new LaterFact(
            FactKind.Point, p.Code, p.Code, Said(p.RegistrationNo, Day(p.OpenedOn), Day(p.ClosedOn), p.ProductCodes), p.RecordedAt, p.RecordedBy,
            p.IsVoid));
    }

    private async Task<IEnumerable<LaterFact>> InspectionsAsync(List<string> points, DateTimeOffset after, CancellationToken cancel)
    {
        if (points.Count == 0) return [];
        var rows = await db.Set<InspectionVersion>().AsNoTracking().Where(i => points.Contains(i.PointCode) && i.RecordedAt > after && !i.IsSample)
            .OrderByDescending(i => i.RecordedAt).Take(Most).ToListAsync(cancel);
        return rows.Select(i => new LaterFact(
            FactKind.Inspection, i.PointCode, i.PointCode, Said(Day(i.InspectedOn), Word(i.Result)), i.RecordedAt, i.RecordedBy, i.IsVoid));
    }

    /// <summary>Accounts by their e-mail address; one that is gone, and what is no account, keeps its stable name.</summary>
    private async Task<IReadOnlyList<LaterFact>> NamedAsync(IReadOnlyList<LaterFact> facts, CancellationToken cancel)
    {
        var accounts = facts.Select(f => f.RecordedBy).Distinct().Where(n => Guid.TryParse(n, out _)).ToDictionary(n => n, Guid.Parse);
        if (accounts.Count == 0) return facts;
        var names = await staff.NamesAsync([.. accounts.Values], cancel);
        return [.. facts.Select(f => accounts.TryGetValue(f.RecordedBy, out var id) && names.TryGetValue(id, out var name) ? f with { RecordedBy = name } : f)];
    }

    private static string Said(params string?[] parts) => string.Join(' ', parts.Where(p => !string.IsNullOrEmpty(p)));

    private static string? Day(DateOnly? day) =>
        day is { } d && d > DateOnly.MinValue ? d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    private static string Word(CheckResult result) => CheckResults.Words.First(w => w.Value == result).Key;
}
