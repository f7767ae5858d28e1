using Cronos;

namespace Marketplace.Shared.Jobs;

/// <summary>Work by the clock of Vietnam: each occurrence is a row of the jobs table, written once whatever the number of nodes.</summary>
public sealed class JobSchedule
{
    private static readonly TimeZoneInfo _zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh");
    private readonly CronExpression _cron;
    private readonly string _text;
    private readonly Func<DateTimeOffset, object> _job;

    public JobSchedule(string name, string cron, Func<DateTimeOffset, object> job)
    {
        Name = name;
        _text = cron;
        _cron = CronExpression.Parse(cron);
        _job = job;
    }

    public string Name { get; }

    /// <summary>Rows of this schedule as it is now; other rows of its name are of an older cron.</summary>
    internal string KeyPrefix => $"{NamePrefix}{_text}:";

    internal string NamePrefix => $"schedule:{Name}:";

    internal DateTimeOffset? NextAfter(DateTimeOffset now) => _cron.GetNextOccurrence(now, _zone);

    internal string KeyOf(DateTimeOffset occurrence) => $"{KeyPrefix}{occurrence.UtcDateTime:yyyy-MM-ddTHH:mm}";

    internal object JobOf(DateTimeOffset occurrence) => _job(occurrence);
}
