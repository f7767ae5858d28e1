using System.Diagnostics;
using System.Globalization;
using Marketplace.Benchmarks.Databases;
using Marketplace.Catalog.Producers;
using Marketplace.Register;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Benchmarks.Facts;

/// <summary>
/// People who type facts at a steady pace until they are told to stop by a line: each fact is a new name of one of twenty producers, every
/// second one a code that an import may bring at the same moment.
/// </summary>
internal static class TypeFacts
{
    private const int Producers = 20;

    public static async Task ExecuteAsync(string connection, TimeSpan every, TextReader stop, TextWriter log)
    {
        await using var services = Modules.Of(connection, Path.Combine(RepositoryFolders.Work, "facts"));
        await RecordAsync(services, 0);
        await log.WriteLineAsync("begun");
        // A console is read by the thread that asks, whatever the method is called.
        var stopping = Task.Run(stop.ReadLine);
        var slowest = TimeSpan.Zero;
        var typed = 1;
        for (; !stopping.IsCompleted; typed++)
        {
            var begun = Stopwatch.GetTimestamp();
            await RecordAsync(services, typed);
            var took = Stopwatch.GetElapsedTime(begun);
            if (took > slowest) slowest = took;
            if (took < every) await Task.Delay(every - took);
        }
        await log.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"typed={typed} slowest={slowest.TotalSeconds:0.00}"));
    }

    private static async Task RecordAsync(IServiceProvider services, int number)
    {
        await using var scope = services.CreateAsyncScope();
        var producer = number % Producers;
        var code = producer % 2 == 0 ? $"P{producer * 20}" : $"T{producer}";
        var fact = new ProducerVersion { Code = code, Name = $"typed {number}", Type = ProducerType.Htx };
        var recorded = await scope.ServiceProvider.GetRequiredService<RecordFact<ProducerVersion>>().ExecuteAsync(fact, CancellationToken.None);
        if (!recorded.Succeeded)
            throw new InvalidOperationException($"{code}: {string.Join(", ", recorded.Errors.Select(e => $"{e.Field} {e.Message.Key}"))}");
    }
}
