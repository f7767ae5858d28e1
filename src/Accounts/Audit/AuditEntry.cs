namespace Marketplace.Accounts.Audit;

/// <summary>Who did what to whom, when, from where. Rows are only ever added.</summary>
internal sealed class AuditEntry
{
    public long Id { get; init; }

    public DateTimeOffset At { get; init; }

    /// <summary>Account that acted; null = the command line or nobody known.</summary>
    public Guid? ActorId { get; init; }

    public AuditAction Action { get; init; }

    /// <summary>Account it was done to, when it is one.</summary>
    public Guid? SubjectId { get; init; }

    /// <summary>Before and after, or the address refused. One line, no secret.</summary>
    public string Detail { get; init; } = "";

    public string Address { get; init; } = "";
}

/// <summary>Stored by name.</summary>
public enum AuditAction { SignedIn, SignInFailed, SignInThrottled, CodeFailed, SecondFactorSet, SignedOut, AccountCreated, RolesChanged, Refused }
