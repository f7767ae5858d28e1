using Marketplace.SalesChannels.Programme;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.SalesChannels.Reports;

/// <summary>A report held against a recomputation.</summary>
public sealed record ReportComparison
{
    /// <summary>What its own instant gives otherwise; there should be nothing. A fact that was entered later with an earlier instant would.</summary>
    public required IReadOnlyList<FigureDifference> AtItsInstant { get; init; }

    /// <summary>Numbers that were compared.</summary>
    public required int Compared { get; init; }

    /// <summary>What is counted otherwise with all that is known now.</summary>
    public required IReadOnlyList<FigureDifference> Now { get; init; }

    /// <summary>Of the definition in force now; another than the report's is a reason of its own.</summary>
    public required int DefinitionVersion { get; init; }

    /// <summary>Those of one page.</summary>
    public required IReadOnlyList<ReportMove> Moves { get; init; }

    /// <summary>On all pages together.</summary>
    public required int TotalMoves { get; init; }

    /// <summary>What was recorded after the report about the moves of the page, the latest first.</summary>
    public required IReadOnlyList<LaterFact> Facts { get; init; }

    public int LastPage => PageCount.Of(TotalMoves, CompareReport.PageSize);

    public IEnumerable<LaterFact> FactsOf(ReportMove move) => Facts.Where(f => IsAbout(f, move));

    private static bool IsAbout(LaterFact fact, ReportMove move) => move.Of switch
    {
        MovedKind.Product => fact.Kind is FactKind.Product or FactKind.Certificate && fact.Subject == move.Code
            || fact.Kind == FactKind.Producer && move.Producer.Contains(fact.Subject),
        MovedKind.Producer => fact.Kind is FactKind.Producer or FactKind.Channel or FactKind.Check or FactKind.Green && fact.Subject == move.Code,
        MovedKind.Village => fact.Kind == FactKind.Village && fact.Subject == move.Code,
        MovedKind.Point => fact.Kind is FactKind.Point or FactKind.Inspection && fact.Subject == move.Code,
        _ => throw new ArgumentOutOfRangeException(nameof(move), move.Of, null),
    };
}

/// <summary>Counts the same day and place again: as known at the report's instant, and as known now; and says which later facts made the difference.</summary>
public sealed class CompareReport(DbContext db, ProgrammeSource source, ReadLaterFacts readFacts, ICurrentUser user)
{
    public const int PageSize = 50;

    /// <param name="page">From 1; of what moved.</param>
    /// <returns>Null when there is none, or it belongs to another's place.</returns>
    public async Task<ReportComparison?> ExecuteAsync(Guid id, int page, CancellationToken cancel)
    {
        var json = await db.ReportsSeenBy(user).Where(r => r.Id == id).Select(r => r.Content).SingleOrDefaultAsync(cancel);
        if (json is null) return null;
        var report = ReportJson.Read(json);
        var facts = await source.FactsAsync(samples: false, cancel);
        var then = CountReport.Of(facts, ReportQuestion.Of(report, report.KnownAt));
        var now = CountReport.Of(facts, ReportQuestion.Of(report, null));
        var moves = ReportDifferences.Moves(report.Lists, now.Lists);
        ReportMove[] shown = [.. moves.Skip((page - 1) * PageSize).Take(PageSize)];
        return new ReportComparison
        {
            AtItsInstant = ReportDifferences.Of(report, then),
            Compared = report.Figures().Count,
            Now = ReportDifferences.Of(report, now),
            DefinitionVersion = now.DefinitionVersion,
            Moves = shown,
            TotalMoves = moves.Count,
            Facts = await readFacts.ExecuteAsync(shown, report.KnownAt, cancel),
        };
    }
}
