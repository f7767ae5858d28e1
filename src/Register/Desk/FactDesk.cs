using Marketplace.Shared;

namespace Marketplace.Register;

/// <summary>
/// What officers do on screen with the facts of one file: list, read their history, record, correct, and say that one never was. Each is a
/// new version by the person; whose facts they are is the module's to say.
/// </summary>
public abstract class FactDesk
{
    private protected FactDesk()
    {
    }

    /// <summary>Name of the register's file: "villages.csv".</summary>
    public abstract string File { get; }

    /// <summary>What is typed, in the order of the form.</summary>
    public abstract IReadOnlyList<FactInput> Inputs { get; }

    /// <summary>An empty code of a new fact is made here.</summary>
    public abstract bool MakesCodes { get; }

    public abstract Task<int> CountAsync(CancellationToken cancel);

    /// <summary>As known now, of the places that the person looks after, samples too.</summary>
    public abstract Task<FactList> ListAsync(FactQuery query, CancellationToken cancel);

    /// <param name="code">Of the facts.</param>
    /// <param name="knownAt">Leaves out what was recorded later; null = all.</param>
    /// <param name="cancel">Ends the reading.</param>
    /// <returns>Null when there is none, or it is another's.</returns>
    public abstract Task<FactHistory?> HistoryAsync(string code, DateTimeOffset? knownAt, CancellationToken cancel);

    /// <summary>The checklist on a day, with what was answered about a fact; empty where the kind has none.</summary>
    public abstract Task<IReadOnlyList<CheckLine>> ChecklistAsync(string code, string at, DateOnly day, CancellationToken cancel);

    /// <summary>Records a new fact, or the next version of one. Errors: fields of the form, "" (not theirs, changed meanwhile, nothing new).</summary>
    /// <returns>Its code.</returns>
    public abstract Task<Result<string>> RecordAsync(FactForm form, bool isNew, CancellationToken cancel);

    /// <summary>Says that a fact never was. Errors: Reason, "" (not theirs, changed meanwhile, others rest on it).</summary>
    /// <returns>Its code.</returns>
    public abstract Task<Result<string>> VoidAsync(FactForm form, CancellationToken cancel);
}
