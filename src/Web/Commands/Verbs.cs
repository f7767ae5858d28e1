using Marketplace.Data;
using Marketplace.Shared;

namespace Marketplace.Web.Commands;

/// <summary>Every verb, line by line. `dotnet run --project src/Web -- verb …` runs one instead of the web.</summary>
internal static class Verbs
{
    public const int CouldNotRun = 2;

    private static readonly Verb[] _all =
    [
        SamplesClear.Verb,
        RegistryImport.Verb,
        RegistryExport.Verb,
        UsersCreate.Verb,
        UsersReset.Verb,
        UsersDisable.Verb,
        UsersList.Verb,
        SearchRebuild.Verb,
        SearchRollback.Verb,
        SearchParity.Verb,
        SearchLog.Verb,
        SearchSynonyms.Import,
        SearchSynonyms.Export,
        Doctor.Verb,
    ];

    /// <summary>No word before the options: these are the web's.</summary>
    public static bool ServesWeb(string[] args) => args is [] || args[0].StartsWith('-');

    /// <returns>Null when the arguments name no verb: then the web starts. Options such as --urls are the web's.</returns>
    public static async Task<int?> RunAsync(WebApplication app, AppFolders folders, string[] args)
    {
        var words = args.TakeWhile(a => !a.StartsWith('-')).ToArray();
        if (words.Length == 0) return null;
        var verb = _all.FirstOrDefault(v => v.Words.Split(' ') is var own && args.Take(own.Length).SequenceEqual(own));
        if (verb is null)
        {
            var known = string.Join('\n', _all.Select(v => $"  {v.Words} {v.Usage}"));
            await Console.Error.WriteLineAsync($"Không có lệnh \"{string.Join(' ', words)}\". Các lệnh / verbs:\n{known}");
            return CouldNotRun;
        }
        try
        {
            await using var scope = app.Services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<ICurrentActor>().ActAs(Actor.CommandLine(verb.Words));
            if (!verb.PreparesItself) await scope.ServiceProvider.GetRequiredService<ReferenceData>().PrepareAsync(folders.Seed, CancellationToken.None);
            var own = args[verb.Words.Split(' ').Length..];
            return await verb.RunAsync(new VerbContext(scope.ServiceProvider, own, Console.Out, Console.Error, CancellationToken.None));
        }
        catch (Exception problem)
        {
            await Console.Error.WriteLineAsync($"{verb.Words}: {problem.Message}");
            return CouldNotRun;
        }
    }
}
