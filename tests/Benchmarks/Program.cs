using System.Globalization;
using BenchmarkDotNet.Running;
using Marketplace.Benchmarks.Databases;
using Marketplace.Benchmarks.Register;

switch (args)
{
    case ["generate", var folder, var count]:
        var today = DateOnly.FromDateTime(DateTime.UtcNow.AddHours(7));
        var register = new GeneratedRegister(Vocabulary.Load(RepositoryFolders.Seed), int.Parse(count, CultureInfo.InvariantCulture), today);
        WriteRegister.Execute(register, folder);
        WritePaths.Execute(register, Path.Combine(folder, "paths"));
        return 0;
    case ["fill", var folder, var connection]:
        await FillDatabase.ExecuteAsync(folder, connection, Console.Out);
        return 0;
    case [var verb, ..] when !verb.StartsWith('-'):
        await Console.Error.WriteLineAsync("generate <folder> <count> | fill <folder> <connection> | (options of BenchmarkDotNet, such as --filter '*')");
        return 2;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Vocabulary).Assembly).Run(args);
        return 0;
}
