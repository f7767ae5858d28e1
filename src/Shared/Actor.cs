namespace Marketplace.Shared;

public enum ActorKind { Person, Job, Import, Webhook, CommandLine }

/// <summary>Who acts, as the audit keeps it.</summary>
/// <param name="AccountId">Null = nobody signed in, or no person at all.</param>
/// <param name="Name">E-mail of a person; name of the job, import, webhook or verb.</param>
/// <param name="Address">Network address that the request came from; empty where there is none.</param>
public sealed record Actor(ActorKind Kind, Guid? AccountId, string Name, string Address)
{
    /// <summary>What is done for a producer by an officer, with its consent; null = in one's own name.</summary>
    public AssistedProducer? Assists { get; init; }

    public static Actor Job(string name) => new(ActorKind.Job, null, name, "");

    public static Actor Import(string name) => new(ActorKind.Import, null, name, "");

    public static Actor Webhook(string name, string address) => new(ActorKind.Webhook, null, name, address);

    public static Actor CommandLine(string verb) => new(ActorKind.CommandLine, null, verb, "");
}

/// <summary>The one who acts in this scope: the request's person, unless a job, import, webhook or verb has said who it is.</summary>
public interface ICurrentActor
{
    Actor Actor { get; }

    /// <summary>For the rest of the scope.</summary>
    void ActAs(Actor actor);
}
