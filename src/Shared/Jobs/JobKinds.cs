namespace Marketplace.Shared.Jobs;

/// <summary>Every kind this program can run. Rows of other kinds are left to nodes that know them.</summary>
public sealed class JobKinds
{
    private readonly Dictionary<string, JobKind> _byName;
    private readonly Dictionary<Type, JobKind> _byType;

    public JobKinds(IEnumerable<JobKind> kinds)
    {
        var all = kinds.ToList();
        _byName = all.ToDictionary(k => k.Name, StringComparer.Ordinal);
        _byType = all.ToDictionary(k => k.Type);
        Names = [.. _byName.Keys];
    }

    public string[] Names { get; }

    public JobKind? Find(string name) => _byName.GetValueOrDefault(name);

    public JobKind this[string name] => _byName[name];

    public JobKind Of(Type job) => _byType.TryGetValue(job, out var kind)
        ? kind : throw new InvalidOperationException($"{job.Name} is no job: register it with AddJob.");
}
