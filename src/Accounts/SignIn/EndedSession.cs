namespace Marketplace.Accounts.SignIn;

/// <summary>A session that its owner ended: its cookie is worth nothing from then on, wherever it was copied to.</summary>
internal sealed class EndedSession
{
    public required string Id { get; set; }

    public DateTimeOffset EndedAt { get; set; }
}
