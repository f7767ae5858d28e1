using Marketplace.Shared.Facts;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Register;

/// <summary>What an import will do with one file; nothing is written before <see cref="WriteAsync"/>.</summary>
internal interface IFilePlan
{
    FileCount Count { get; }

    IReadOnlyList<RowProblem> Problems { get; }

    bool ChangesAnything { get; }

    /// <summary>Codes accepted from the folder, for files that refer to them.</summary>
    IEnumerable<string> Codes { get; }

    /// <summary>Within the writing transaction: takes the codes that change, and settles again those that others changed meanwhile.</summary>
    Task ClaimAsync(DbContext db, CancellationToken cancel);

    Task WriteAsync(DbContext db, TouchedFacts touched, CancellationToken cancel);
}

internal sealed class FilePlan<T>(RegisterFile<T> file, RowsRead<T> rows, StoredVersions<T> seen, ImportRun run) : IFilePlan where T : FactVersion
{
    private const int Batch = 500;

    private readonly ILookup<string, Candidate<T>> _rows = rows.Accepted.ToLookup(r => file.Columns.CodeOf(r.Version));
    private readonly Dictionary<string, SettledCode<T>> _settled = rows.Accepted.GroupBy(r => file.Columns.CodeOf(r.Version))
        .ToDictionary(g => g.Key, g => SettledCode<T>.Of(file, g.Key, g, seen), StringComparer.Ordinal);

    public FileCount Count
    {
        get
        {
            var histories = _settled.Values.SelectMany(s => s.Histories).ToList();
            var fresh = histories.Count(h => h.IsNewKey);
            return new FileCount(file.Name)
            {
                New = fresh,
                Changed = histories.Sum(h => h.Added.Count) - fresh,
                Unchanged = histories.Sum(h => h.Unchanged.Count),
                Refused = rows.RefusedRows + _settled.Values.Sum(s => s.Refused.Count),
            };
        }
    }

    public IReadOnlyList<RowProblem> Problems =>
    [
        .. rows.Problems
            .Concat(_settled.Values.SelectMany(s => s.Refused).Select(r => new RowProblem(file.Name, r.Line, r.Column, r.Reason)))
            .OrderBy(p => p.Line),
    ];

    public bool ChangesAnything => _settled.Values.Any(s => s.ChangesAnything);

    public IEnumerable<string> Codes => _settled.Values.Where(s => s.IsKnown).Select(s => s.Code);

    public async Task ClaimAsync(DbContext db, CancellationToken cancel)
    {
        var changing = _settled.Values.Where(s => s.ChangesAnything).Select(s => s.Code).Order(StringComparer.Ordinal).ToList();
        if (file.Rules.Periods is not null && changing.Exists(c => seen.Of(c).Count == 0)) await PeriodClaim.TakeAsync(db, file.Name, cancel);
        foreach (var codes in changing.Chunk(Batch))
        {
            var now = await StoredVersions<T>.ClaimAsync(db, file.Columns, codes, run.IsSample, cancel);
            foreach (var code in codes.Where(c => !now.Same(seen, c))) _settled[code] = SettledCode<T>.Of(file, code, _rows[code], now);
        }
    }

    public async Task WriteAsync(DbContext db, TouchedFacts touched, CancellationToken cancel)
    {
        var writing = new FactWriting<T>(file, FactClock.Latest(run.Instant));
        foreach (var settled in _settled.Values.Where(s => s.ChangesAnything)) writing.Add(settled);
        await writing.SaveAsync(db, touched, cancel);
    }
}
