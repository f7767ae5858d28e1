using Microsoft.EntityFrameworkCore;

namespace Marketplace.Register;

/// <summary>What a writing of facts changed: the files whose facts they are, and what else shows them, as the files' rules say.</summary>
public sealed class TouchedFacts
{
    private readonly Dictionary<string, HashSet<string>> _codes = [];

    /// <summary>Names of files: "producers.csv".</summary>
    public ISet<string> Files { get; } = new HashSet<string>();

    /// <param name="kind">A word of the module that will be told.</param>
    /// <param name="code">What shows the fact.</param>
    public void Add(string kind, string code)
    {
        if (!_codes.TryGetValue(kind, out var codes)) _codes.Add(kind, codes = []);
        codes.Add(code);
    }

    public IReadOnlySet<string> Of(string kind) => _codes.GetValueOrDefault(kind, []);
}

/// <summary>Told in the transaction that wrote facts, in order of registration: who shows them is brought up to date, and topics are published.</summary>
public interface IFactsWritten
{
    /// <param name="db">The writer's unit of work, its facts saved.</param>
    /// <param name="touched">What changed.</param>
    /// <param name="now">The instant of writing.</param>
    /// <param name="cancel">Ends the writing.</param>
    Task OnWrittenAsync(DbContext db, TouchedFacts touched, DateTimeOffset now, CancellationToken cancel);
}
