namespace Marketplace.Shared.Jobs;

/// <summary>
/// A row of work that happens once and later. <see cref="DueAt"/> is schedule, lease, pause before the next try and takeover in one;
/// <see cref="Attempts"/> is raised by each claim and is the fence: whoever slept past his lease saves nothing.
/// </summary>
public sealed class Job
{
    public Guid Id { get; init; }

    /// <summary>The stable name of what is to be done, never a type's name.</summary>
    public required string Kind { get; init; }

    /// <summary>The job's record as JSON.</summary>
    public required string Payload { get; init; }

    public DateTimeOffset DueAt { get; set; }

    public int Attempts { get; set; }

    /// <summary>The attempt after whose failure the job is given up.</summary>
    public int AllowedAttempts { get; set; }

    /// <summary>Only rows of sweeps and schedules have one: the same work is then written once.</summary>
    public string? Key { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? DoneAt { get; set; }

    public DateTimeOffset? GivenUpAt { get; set; }

    /// <summary>Why the last attempt failed.</summary>
    public string? Fault { get; set; }

    /// <summary>W3C trace of the request, import or verb that wrote the row.</summary>
    public string? Trace { get; init; }
}
