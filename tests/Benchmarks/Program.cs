using System.Globalization;
using BenchmarkDotNet.Running;
using Marketplace.Benchmarks.Databases;
using Marketplace.Benchmarks.Facts;
using Marketplace.Benchmarks.Pictures;
using Marketplace.Benchmarks.Programme;
using Marketplace.Benchmarks.Search;
using Marketplace.Benchmarks.Stock;

switch (args)
{
    case ["generate", var folder, var count]:
        BenchmarkDatabase.Generate(folder, int.Parse(count, CultureInfo.InvariantCulture));
        return 0;
    case ["fill", var folder, var connection]:
        await FillDatabase.ExecuteAsync(folder, connection, Console.Out);
        return 0;
    case ["service", var connection, var questions, var seconds, var rounds]:
        await ServiceLoad.ExecuteAsync(
            connection, questions, TimeSpan.FromSeconds(int.Parse(seconds, CultureInfo.InvariantCulture)), int.Parse(rounds, CultureInfo.InvariantCulture));
        return 0;
    case ["elastic", var connection, var questions, var address, var seconds, var rounds]:
        await ElasticLoad.ExecuteAsync(
            connection, questions, new Uri(address), TimeSpan.FromSeconds(int.Parse(seconds, CultureInfo.InvariantCulture)),
            int.Parse(rounds, CultureInfo.InvariantCulture));
        return 0;
    case ["elastic-many", var connection, var questions, var address, var count, var seconds]:
        await ElasticMany.ExecuteAsync(
            connection, questions, new Uri(address), int.Parse(count, CultureInfo.InvariantCulture),
            TimeSpan.FromSeconds(int.Parse(seconds, CultureInfo.InvariantCulture)));
        return 0;
    case ["stock", var connection, var kind, var perSecond, var seconds]:
        await ChangeStock.ExecuteAsync(
            connection, kind == "flip", int.Parse(perSecond, CultureInfo.InvariantCulture),
            TimeSpan.FromSeconds(int.Parse(seconds, CultureInfo.InvariantCulture)), Console.Out);
        return 0;
    case ["facts", var connection, var milliseconds]:
        await TypeFacts.ExecuteAsync(
            connection, TimeSpan.FromMilliseconds(int.Parse(milliseconds, CultureInfo.InvariantCulture)), Console.In, Console.Out);
        return 0;
    case ["programme", var connection]:
        await MeasureProgramme.ExecuteAsync(connection, Console.Out);
        return 0;
    case ["photo", var file]:
        await File.WriteAllBytesAsync(file, PhonePhoto.Make());
        return 0;
    case ["picture", var file]:
        TimePicture.Execute(file, Console.Out);
        return 0;
    case [var verb, ..] when !verb.StartsWith('-'):
        await Console.Error.WriteLineAsync(
            """
            generate <folder> <count> | fill <folder> <connection> | service <connection> <questions file> <seconds> <rounds>
            elastic <connection> <questions file> <address> <seconds> <rounds>
            elastic-many <connection> <questions file> <address> <count> <seconds>
            stock <connection> flip|still <changes a second> <seconds>
            facts <connection> <milliseconds between facts>, until a line is read
            photo <file to write> | picture <file>
            programme <connection> | options of BenchmarkDotNet, such as --filter '*'
            """);
        return 2;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(BenchmarkDatabase).Assembly).Run(args);
        return 0;
}
