using Marketplace.Ordering.Orders;

namespace Marketplace.Ordering.Scores;

/// <summary>
/// How a producer answered, sent and cancelled in a period, by the day on which orders were placed. Each share stands beside its two
/// counts. Trial orders are in none of it.
/// </summary>
/// <param name="To">Inclusive.</param>
/// <param name="Today">In Vietnam.</param>
public sealed record Scorecard(DateOnly From, DateOnly To, DateOnly Today, IReadOnlyList<ScoreRow> Rows)
{
    public static readonly TimeSpan AnswerWithin = TimeSpan.FromDays(1);

    private IReadOnlyList<TimeSpan> Answers => [.. Rows.Select(r => r.AnswerTime).OfType<TimeSpan>().Order()];

    public int Orders => Rows.Count;

    /// <summary>Totals of what was delivered, whole đồng.</summary>
    public long DeliveredVnd => Rows.Where(r => r.State is OrderState.Delivered or OrderState.Completed).Sum(r => r.TotalVnd);

    public int Answered => Answers.Count;

    public int AnsweredInTime => Answers.Count(a => a <= AnswerWithin);

    /// <summary>Wait for an answer now.</summary>
    public int Waiting => Rows.Count(r => r.State == OrderState.Placed);

    /// <summary>The middle one; of an even number the longer of the two in the middle.</summary>
    public TimeSpan? MedianAnswer => Answers is { Count: > 0 } sorted ? sorted[sorted.Count / 2] : null;

    /// <summary>Handed over, or late already.</summary>
    public int Due => Rows.Count(r => r.IsOnTime(Today) is not null);

    public int OnTime => Rows.Count(r => r.IsOnTime(Today) is true);

    public int CancelledByProducer => Rows.Count(r => r.IsCancelledByProducer);

    public int CancelledByBuyer => Rows.Count(r => r.IsCancelledByBuyer);

    /// <summary>The producer's own reasons, the most frequent first.</summary>
    public IReadOnlyList<(string Reason, int Count)> Reasons =>
    [
        .. Rows.Where(r => r.IsCancelledByProducer).GroupBy(r => r.CancelReason.Trim(), StringComparer.OrdinalIgnoreCase)
            .Select(g => (g.Key, g.Count())).OrderByDescending(g => g.Item2).ThenBy(g => g.Key, StringComparer.Ordinal),
    ];
}
