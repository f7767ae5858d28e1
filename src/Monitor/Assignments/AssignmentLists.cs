using Marketplace.Components;
using Marketplace.Monitor.Query;
using Marketplace.Monitor.Resources;
using Marketplace.SalesChannels.Assignments;
using Microsoft.AspNetCore.Http;

namespace Marketplace.Monitor.Assignments;

/// <summary>Addresses and words of the lists of steps.</summary>
internal static class AssignmentLists
{
    public static AssignmentView Of(string? word) => word switch
    {
        "qua-han" => AssignmentView.Late,
        "xong" => AssignmentView.Done,
        _ => AssignmentView.Open,
    };

    public static string Url(Site site, AssignmentView view, bool own = false) => site.Link(Paths.Assignments + Values(view, own));

    public static string Word(AssignmentView view) => view switch
    {
        AssignmentView.Open => StepWords.Open,
        AssignmentView.Late => StepWords.Late,
        AssignmentView.Done => Labels.Format(StepWords.DoneOfDays, AssignmentScopes.DoneDays),
        _ => throw new ArgumentOutOfRangeException(nameof(view), view, null),
    };

    public static string Word(AssignmentOutcome outcome) => outcome switch
    {
        AssignmentOutcome.Done => StepWords.OutcomeDone,
        AssignmentOutcome.Said => StepWords.OutcomeSaid,
        AssignmentOutcome.Withdrawn => StepWords.OutcomeWithdrawn,
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, null),
    };

    private static QueryString Values(AssignmentView view, bool own)
    {
        var values = default(QueryString);
        if (view != AssignmentView.Open) values = values.Add(PageNames.State, view == AssignmentView.Late ? "qua-han" : "xong");
        return own ? values.Add(PageNames.Owner, PageNames.Mine) : values;
    }
}
