using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Shared.Jobs;

/// <summary>What is registered under a name of the jobs table.</summary>
public abstract class JobKind(string name, Type type)
{
    /// <summary>Five tries in a quarter of an hour, the last after seven hours.</summary>
    public const int DefaultAttempts = 7;

    public string Name => name;

    public Type Type => type;

    public int Attempts { get; init; } = DefaultAttempts;

    public bool RunsInTransaction { get; init; }

    /// <summary>Runs the handler of the scope.</summary>
    public abstract Task RunAsync(IServiceProvider scope, string payload, JobContext context, CancellationToken cancel);
}

internal sealed class JobKind<TJob>(string name) : JobKind(name, typeof(TJob))
{
    public override Task RunAsync(IServiceProvider scope, string payload, JobContext context, CancellationToken cancel)
    {
        var job = JsonSerializer.Deserialize<TJob>(payload) ?? throw new InvalidDataException($"A job \"{Name}\" is empty.");
        return scope.GetRequiredService<IJobHandler<TJob>>().ExecuteAsync(job, context, cancel);
    }
}
