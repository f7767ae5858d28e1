namespace Marketplace.SalesChannels.Reports;

/// <summary>A number of a report that a later recomputation gives otherwise.</summary>
public sealed record FigureDifference(string Name, int? Was, int? Now);

public enum MovedKind { Product, Producer, Village, Point }

/// <summary>How something stands otherwise than in the report.</summary>
public enum MoveKind { Entered, Left, Changed }

/// <summary>Something that a report lists and a recomputation does not, the other way round, or with another state.</summary>
/// <param name="Was">State in the report; null = it was not there.</param>
/// <param name="Now">State in the recomputation; null = it is not there.</param>
/// <param name="Producer">Of a product, before and now; the same code for a producer itself.</param>
public sealed record ReportMove(MovedKind Of, string Code, string Name, MovedState? Was, MovedState? Now, IReadOnlyList<string> Producer)
{
    public MoveKind Kind => this switch
    {
        { Was: null } => MoveKind.Entered,
        { Now: null } => MoveKind.Left,
        _ => MoveKind.Changed,
    };
}

/// <param name="State">Word of the list: "valid", "verified", "counts", "NotInspected".</param>
/// <param name="More">What else the figures depend on: star, type, area, reach.</param>
public sealed record MovedState(string State, string More);

/// <summary>What differs between two counts of the same day and place.</summary>
internal static class ReportDifferences
{
    private const string Counts = "counts", CountsNot = "countsNot";

    public static IReadOnlyList<FigureDifference> Of(ReportContent was, ReportContent now)
    {
        var before = was.Figures().ToDictionary(f => f.Name, f => f.Value);
        var after = now.Figures().ToDictionary(f => f.Name, f => f.Value);
        return
        [
            .. before.Keys.Union(after.Keys).Where(n => before.GetValueOrDefault(n) != after.GetValueOrDefault(n))
                .Select(n => new FigureDifference(n, before.GetValueOrDefault(n), after.GetValueOrDefault(n))),
        ];
    }

    public static IReadOnlyList<ReportMove> Moves(ReportLists was, ReportLists now) =>
    [
        .. Moves(MovedKind.Product, Products(was), Products(now)), .. Moves(MovedKind.Producer, Producers(was), Producers(now)),
        .. Moves(MovedKind.Village, Villages(was), Villages(now)), .. Moves(MovedKind.Point, Points(was), Points(now)),
    ];

    private static IEnumerable<ReportMove> Moves(MovedKind kind, IEnumerable<Listed> was, IEnumerable<Listed> now)
    {
        var before = was.ToDictionary(l => l.Code);
        var after = now.ToDictionary(l => l.Code);
        foreach (var code in before.Keys.Union(after.Keys).Order(StringComparer.Ordinal))
        {
            var (old, young) = (before.GetValueOrDefault(code), after.GetValueOrDefault(code));
            if (old?.State == young?.State && old?.Producer == young?.Producer) continue;
            string?[] producers = [old?.Producer, young?.Producer];
            yield return new ReportMove(kind, code, young?.Name ?? old!.Name, old?.State, young?.State, [.. producers.OfType<string>().Distinct()]);
        }
    }

    private static IEnumerable<Listed> Products(ReportLists of) =>
        of.Products.Select(p => new Listed(p.Code, p.Name, new(p.State, $"{p.Star}"), p.Producer));

    private static IEnumerable<Listed> Producers(ReportLists of) => of.Producers.Select(p => new Listed(p.Code, p.Name, new(p.State, More(p)), p.Code));

    private static IEnumerable<Listed> Villages(ReportLists of) =>
        of.Villages.Select(v => new Listed(v.Code, v.Name, new(v.HasValidProduct ? Counts : CountsNot, ""), null));

    private static IEnumerable<Listed> Points(ReportLists of) =>
        of.Points.Select(p => new Listed(p.Code, p.Name, new(p.Fault is null ? Counts : CountsNot, p.Fault ?? ""), null));

    private static string More(ReportProducer p) => string.Join(' ', new[]
    {
        p.Type, p.Area, p.Commune, p.Kinds, p.Green ? "green" : "", p.WithoutThisMarketplace ? "elsewhere" : "", p.Evidence,
    }.Where(w => w.Length > 0));

    private sealed record Listed(string Code, string Name, MovedState State, string? Producer);
}
