using Marketplace.Shared;

namespace Marketplace.IntegrationTests.Databases;

/// <summary>Who acts where the modules under test have no accounts.</summary>
internal sealed class SomeActor : ICurrentActor
{
    public Actor Actor { get; private set; } = Actor.CommandLine("program");

    public void ActAs(Actor actor) => Actor = actor;
}
