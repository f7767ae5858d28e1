using System.Globalization;
using Marketplace.Shared.Facts;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Register;

/// <summary>Versions of the facts of one code, as pages show them.</summary>
internal sealed class ReadFacts<T>(RegisterColumns<T> columns, IReadOnlyList<FactInput> inputs) where T : FactVersion
{
    private const int MostVersions = 500;

    private readonly List<(FactInput Input, RegisterColumn<T> Column)> _columns =
        [.. inputs.Select(i => (i, columns.All.Single(c => c.Name == i.Column)))];

    public Task<List<T>> VersionsAsync(DbContext db, string code, CancellationToken cancel) =>
        db.Set<T>().AsNoTracking().Where(columns.CodeIsIn([code])).OrderByDescending(v => v.RecordedAt).Take(MostVersions).ToListAsync(cancel);

    public string AtOf(T version) => columns.Keys.Count == 1 ? "" : columns.Keys[1].Write(version);

    public static string SeenOf(T version) => FactInstant.ToMicroseconds(version.RecordedAt).ToString(CultureInfo.InvariantCulture);

    /// <summary>Of each fact what was last said of it before it was called a mistake.</summary>
    public IReadOnlyList<T> LastSaid(IEnumerable<T> versions) =>
        [.. versions.Where(v => !v.IsVoid).GroupBy(columns.KeyOf).Select(g => g.MaxBy(v => v.RecordedAt)!)];

    public IReadOnlyDictionary<string, string> Values(T version) => _columns.ToDictionary(c => c.Input.Column, c => c.Column.Write(version));

    public IReadOnlyList<KnownFact> Facts(
        IReadOnlyList<T> versions, Func<string, string> name, Func<string, IReadOnlyList<KnownChecks>> checks) =>
    [
        .. versions.GroupBy(columns.KeyOf).Select(g => g.OrderByDescending(v => v.RecordedAt).ToList())
            .OrderBy(g => AtOf(g[0]), StringComparer.Ordinal)
            .Select(g => new KnownFact(
                AtOf(g[0]), SeenOf(g[0]), g[0].IsVoid, g[0].IsSample,
                [.. g.Select((v, i) => Version(v, i + 1 < g.Count ? g[i + 1] : null, name))], checks(AtOf(g[0])))),
    ];

    /// <summary>One line for the audit.</summary>
    public string Line(T? version)
    {
        if (version is null) return "";
        return version.IsVoid ? "void" : string.Join(' ', Values(version).Where(v => v.Value.Length > 0).Select(v => $"{v.Key}={v.Value}"));
    }

    private KnownVersion Version(T version, T? before, Func<string, string> name) => new(
        version.RecordedAt, name(version.RecordedBy), version.IsVoid,
        [.. _columns.Select(c => new KnownValue(c.Input, c.Column.Write(version), Other(c.Column, before, version)))]);

    private static string? Other(RegisterColumn<T> column, T? before, T version) =>
        before is null or { IsVoid: true } || version.IsVoid || column.Same(before, version) ? null : column.Write(before);
}
