using Marketplace.Catalog.Producers;
using Marketplace.Register;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Quality;

/// <summary>
/// Codes that may be one producer: the same name without marks, the same telephone or the same tax code. The producers are read once and
/// grouped by each; a set of codes that meets in several ways is one line with several reasons.
/// </summary>
internal sealed class SuspectedDuplicates(ProducersToday producers, QualityReader reader) : KeptQueue(reader)
{
    private const string ByName = "trung-ten", ByPhone = "trung-dien-thoai", ByTaxCode = "trung-ma-so-thue";

    private const int Most = 20_000;

    public override string Kind => "trung-lap";

    protected override async Task<int> FindCountAsync(CancellationToken cancel) => (await FindAllAsync(cancel)).Count;

    protected override async Task<List<QualityLine>> FindAsync(int skip, CancellationToken cancel) =>
        [.. (await FindAllAsync(cancel)).Skip(skip).Take(QualityList.PageSize)];

    private async Task<List<QualityLine>> FindAllAsync(CancellationToken cancel)
    {
        var rows = await producers.Named().OrderBy(p => p.Code).Take(Most)
            .Select(p => new Row(p.Code, p.Name, p.Phone, p.TaxCode, p.IsSample)).ToListAsync(cancel);
        var found = Alike(rows, ByName, r => Folded(r.Name)).Concat(Alike(rows, ByPhone, r => PhoneNumber.Link(r.Phone) ?? ""))
            .Concat(Alike(rows, ByTaxCode, r => Folded(r.TaxCode)));
        return
        [
            .. found.GroupBy(f => string.Join(';', f.Rows.Select(r => r.Code))).OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => new QualityLine(
                    [.. g.First().Rows.Select(r => new QualitySubject(r.Code, r.Name, "", r.IsSample))], QualityStep.Merge, [.. g.Select(f => f.Reason)])),
        ];
    }

    private static IEnumerable<(string Reason, IReadOnlyList<Row> Rows)> Alike(List<Row> rows, string reason, Func<Row, string> value) =>
        rows.Select(r => (Row: r, Value: value(r))).Where(r => r.Value.Length > 0).GroupBy(r => (r.Value, r.Row.IsSample), r => r.Row)
            .Where(g => g.Skip(1).Any()).Select(g => (reason, (IReadOnlyList<Row>)[.. g]));

    /// <summary>Letters and digits without marks, of a name of any length.</summary>
    private static string Folded(string text) => string.Concat(
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(w => w.Any(char.IsLetterOrDigit))
            .Select(w => Slug.Of(w).Replace("-", "", StringComparison.Ordinal)));

    private sealed record Row(string Code, string Name, string Phone, string TaxCode, bool IsSample);
}
