namespace Marketplace.Accounts.Audit;

/// <summary>Who did what to whom, when, from where. Rows are only ever added, and each is tied to the one before it.</summary>
internal sealed class AuditEntry
{
    public long Id { get; init; }

    /// <summary>To the microsecond.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>Account that acted; null = the command line or nobody known.</summary>
    public Guid? ActorId { get; init; }

    public AuditAction Action { get; init; }

    /// <summary>Account it was done to, when it is one.</summary>
    public Guid? SubjectId { get; init; }

    /// <summary>Before and after, or the address refused. One line, no secret.</summary>
    public string Detail { get; init; } = "";

    public string Address { get; init; } = "";

    /// <summary>SHA-256 of this row and of the hash before it, as hexadecimal digits.</summary>
    public string Hash { get; set; } = "";
}

/// <summary>Stored by name.</summary>
public enum AuditAction { SignedIn, SignInFailed, SignInThrottled, CodeFailed, SecondFactorSet, SignedOut, AccountCreated, RolesChanged, Refused }
