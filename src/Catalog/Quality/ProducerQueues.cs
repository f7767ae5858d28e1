using System.Globalization;
using Marketplace.Catalog.Geography;
using Marketplace.Catalog.Producers;
using Marketplace.Catalog.Products;
using Marketplace.Register;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Quality;

/// <summary>Producers to whom something is missing, by code.</summary>
internal abstract class ProducerQueue(ProducersToday producers, QualityReader reader) : KeptQueue(reader)
{
    protected virtual QualityStep Step => QualityStep.Producer;

    protected ProducersToday Producers => producers;

    protected abstract IQueryable<ProducerVersion> Lacking();

    protected override Task<int> FindCountAsync(CancellationToken cancel) => Lacking().CountAsync(cancel);

    protected override async Task<List<QualityLine>> FindAsync(int skip, CancellationToken cancel)
    {
        var rows = await Lacking().OrderBy(p => p.Code).Skip(skip).Take(QualityList.PageSize)
            .Select(p => new { p.Code, p.Name, p.TypeFrom, p.IsSample }).ToListAsync(cancel);
        return [.. rows.Select(p => new QualityLine([new QualitySubject(p.Code, p.Name, At(p.TypeFrom), p.IsSample)], Step, []))];
    }

    private static string At(DateOnly from) => from == DateOnly.MinValue ? "" : from.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>Nobody knows what kind of producer it is: its type is unknown, or ended while it still has products.</summary>
internal sealed class UnknownTypes(ProducersToday producers, QualityReader reader) : ProducerQueue(producers, reader)
{
    public override string Kind => "loai-hinh";

    protected override IQueryable<ProducerVersion> Lacking()
    {
        var (today, db) = (Producers.Today, Producers.Db);
        return Producers.Named().Where(p => p.Type == ProducerType.Unknown
            || p.TypeTo <= today && db.Set<ProductVersion>().Any(o => o.ProducerCode == p.Code && o.IsLatest && !o.IsVoid));
    }
}

/// <summary>Nobody knows in which commune of today it lies: none is given, the old one went into several, or a decree has ended it.</summary>
internal sealed class UnknownCommunes(ProducersToday producers, QualityReader reader) : ProducerQueue(producers, reader)
{
    public override string Kind => "xa-phuong";

    protected override IQueryable<ProducerVersion> Lacking()
    {
        var geography = Producers.Geography;
        var living = geography.Communes.Select(c => c.Code).ToHashSet(StringComparer.Ordinal);
        var ended = geography.CommuneCodes.Where(c => !living.Contains(c)).ToList();
        var split = geography.Units.Where(u => u.Generation == UnitGeneration.Plan216 && !living.Contains(geography.CommuneOf(null, u.Code)))
            .Select(u => u.Code).ToList();
        return Producers.All().Where(p => ended.Contains(p.CommuneCode!)
            || p.CommuneCode == null && (p.LegacyCommuneCode == null || split.Contains(p.LegacyCommuneCode)));
    }
}

/// <summary>No telephone and no address.</summary>
internal sealed class NoContacts(ProducersToday producers, QualityReader reader) : ProducerQueue(producers, reader)
{
    public override string Kind => "lien-he";

    protected override IQueryable<ProducerVersion> Lacking() => Producers.Named().Where(p => p.Phone == "" && p.Address == "");
}

/// <summary>No source names the producer of the product.</summary>
internal sealed class UnnamedProducers(ProducersToday producers, QualityReader reader) : ProducerQueue(producers, reader)
{
    public override string Kind => "chua-ro-chu-the";

    protected override QualityStep Step => QualityStep.Name;

    protected override IQueryable<ProducerVersion> Lacking() => Producers.All().Unnamed();
}
