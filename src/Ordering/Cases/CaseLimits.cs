using System.Text.Json;
using Marketplace.Ordering.Orders;
using Marketplace.Shared;

namespace Marketplace.Ordering.Cases;

/// <summary>
/// Time limits of returns and complaints in force from a day on: dated data with their legal basis. Law 122/2025/QH15 on e-commerce makes a
/// marketplace publish how it settles complaints, with time limits, and keep to them; the numbers are those of the page on complaints.
/// </summary>
/// <param name="ReturnDays">Days after delivery in which goods may be sent back.</param>
/// <param name="ComplaintDays">Days after delivery in which a buyer may complain.</param>
/// <param name="AnswerWorkingDays">For the producer's answer; then an officer decides.</param>
/// <param name="AppealDays">For the buyer to appeal against a refusal, or to take an offer.</param>
/// <param name="SendBackDays">For goods of an accepted return to arrive; then an officer looks into it.</param>
/// <param name="DecideWorkingDays">For the officer; later the case is shown as late.</param>
public sealed record CaseLimits(
    DateOnly ValidFrom, int ReturnDays, int ComplaintDays, int AnswerWorkingDays, int AppealDays, int SendBackDays, int DecideWorkingDays, string LegalBasis)
{
    private static readonly IReadOnlyList<CaseLimits> _all = Read();

    /// <summary>Those of the day; of a day before the first ones the first.</summary>
    public static CaseLimits On(DateOnly day) => _all.LastOrDefault(l => l.ValidFrom <= day) ?? _all[0];

    /// <summary>When the side that must act now has had its time; null = nobody must.</summary>
    internal DateTimeOffset? DueAfter(CaseState state, DateTimeOffset now) => state switch
    {
        CaseState.Open => EndOf(WorkingDays.After(now.VietnamDate(), AnswerWorkingDays)),
        CaseState.Offered or CaseState.Refused => EndOf(now.VietnamDate().AddDays(AppealDays)),
        CaseState.AwaitingGoods => EndOf(now.VietnamDate().AddDays(SendBackDays)),
        CaseState.WithOfficer => EndOf(WorkingDays.After(now.VietnamDate(), DecideWorkingDays)),
        CaseState.Settled or CaseState.Rejected or CaseState.Withdrawn or CaseState.Closed => null,
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    /// <summary>The last second of the day in Vietnam, so that it is shown as that day.</summary>
    private static DateTimeOffset EndOf(DateOnly day) => new DateTimeOffset(day, new TimeOnly(23, 59, 59), TimeSpan.FromHours(7)).ToUniversalTime();

    private static List<CaseLimits> Read()
    {
        using var file = typeof(CaseLimits).Assembly.GetManifestResourceStream("case-limits.json")!;
        return [.. JsonSerializer.Deserialize<List<CaseLimits>>(file, JsonSerializerOptions.Web)!.OrderBy(l => l.ValidFrom)];
    }
}
