using System.Globalization;
using System.Resources;
using Marketplace.Shared;

namespace Marketplace.SalesChannels.Plans;

/// <summary>What is said when a plan is refused.</summary>
internal static class PlanTexts
{
    private static readonly ResourceManager _texts = new("Marketplace.SalesChannels.Plans.PlanTexts", typeof(PlanTexts).Assembly);

    public static Message NotForYou() => new(_texts, nameof(NotForYou));

    public static Message CodeNeeded() => new(_texts, nameof(CodeNeeded));

    public static Message IsShipped() => new(_texts, nameof(IsShipped));

    public static Message SourceNeeded() => new(_texts, nameof(SourceNeeded));

    public static Message DayNeeded() => new(_texts, nameof(DayNeeded));

    public static Message EndFirst() => new(_texts, nameof(EndFirst));

    public static Message Overlaps(string code, DateOnly from, DateOnly to) => new(_texts, nameof(Overlaps), code, Day(from), Day(to));

    public static Message TargetNeeded() => new(_texts, nameof(TargetNeeded));

    public static Message NoSuchTarget() => new(_texts, nameof(NoSuchTarget));

    public static Message PercentNeeded() => new(_texts, nameof(PercentNeeded));

    public static Message CountNeeded() => new(_texts, nameof(CountNeeded));

    private static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
