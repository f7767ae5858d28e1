using Marketplace.Benchmarks.Register;
using Marketplace.Shared;

namespace Marketplace.Benchmarks.Databases;

/// <summary>The filled database that BenchmarkDotNet's classes work on.</summary>
internal static class BenchmarkDatabase
{
    private const int Products = 10_000;

    public static async Task<(string Connection, string Folder)> GetAsync()
    {
        if (Environment.GetEnvironmentVariable("BENCH_CONNECTION") is { Length: > 0 } named)
            return (named,
                Environment.GetEnvironmentVariable(
                    "BENCH_FOLDER") ?? throw new InvalidOperationException("BENCH_FOLDER names the folder that BENCH_CONNECTION was filled from."));
        var (folder, file) = (Path.Combine(RepositoryFolders.Work, "bdn"), Path.Combine(RepositoryFolders.Work, "bdn.db"));
        if (!File.Exists(file))
        {
            Generate(folder, Products);
            await FillDatabase.ExecuteAsync(folder, $"Data Source={file}.new", Console.Out);
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            File.Move(file + ".new", file);
        }
        return ($"Data Source={file}", folder);
    }

    public static void Generate(string folder, int count)
    {
        var register = new GeneratedRegister(Vocabulary.Load(RepositoryFolders.Seed), count, TimeProvider.System.VietnamToday());
        WriteRegister.Execute(register, folder);
        WritePaths.Execute(register, Path.Combine(folder, "paths"));
    }
}
