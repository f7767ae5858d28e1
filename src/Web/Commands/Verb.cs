namespace Marketplace.Web.Commands;

/// <summary>A command of the command line. The database is migrated and reference data loaded before it runs; the web may run beside it.</summary>
/// <param name="Words">What calls it: "registry import".</param>
/// <param name="Usage">Its arguments, for the help text.</param>
/// <param name="RunAsync">Gets the arguments after the words; returns the exit code: 0 all good, 1 some refused, 2 could not run.</param>
internal sealed record Verb(string Words, string Usage, Func<VerbContext, Task<int>> RunAsync)
{
    /// <summary>True when the verb prepares the database on its own, since it has something to say when that fails.</summary>
    public bool PreparesItself { get; init; }
}

internal sealed record VerbContext(IServiceProvider Services, IReadOnlyList<string> Arguments, TextWriter Out, TextWriter Error, CancellationToken Cancel)
{
    public bool Has(string option) => Arguments.Contains(option);

    public async Task<int> RefuseAsync(int exitCode, string message)
    {
        await Error.WriteLineAsync(message);
        return exitCode;
    }

    /// <summary>Value after an option, or null.</summary>
    public string? ValueOf(string option) => Arguments.SkipWhile(a => a != option).Skip(1).FirstOrDefault();
}
