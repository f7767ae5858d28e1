namespace Marketplace.Accounts.Assistance;

/// <summary>How far a consent reaches.</summary>
public static class AssistRules
{
    /// <summary>Days from the day on which it was given.</summary>
    public const int LongestDays = 90;

    /// <summary>Between its being given and its being recorded.</summary>
    public const int OldestDays = 30;

    /// <summary>Then the officer begins anew, knowingly.</summary>
    public static TimeSpan LongestSitting { get; } = TimeSpan.FromHours(4);
}
