namespace Marketplace.Register;

/// <summary>How far ahead of our clock another's may be: what is recorded later than that is a mistake, and is not known yet.</summary>
public static class FactClock
{
    public static TimeSpan Tolerance { get; } = TimeSpan.FromMinutes(5);

    /// <summary>The last instant that counts as now.</summary>
    public static DateTimeOffset Latest(DateTimeOffset now) => now + Tolerance;
}
