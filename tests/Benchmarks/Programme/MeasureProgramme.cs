using System.Diagnostics;
using System.Globalization;
using Marketplace.Benchmarks.Databases;
using Marketplace.Catalog.Geography;
using Marketplace.Data;
using Marketplace.Register;
using Marketplace.SalesChannels.Programme;
using Marketplace.Shared.Changes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Benchmarks.Programme;

/// <summary>
/// Prints how long the programme's figures take: reading 10,000 producers and 100,000 checks from the database, one day and sixty
/// month ends computed from them, and the same at other sizes in memory, to see that the cost grows with the number of facts.
/// </summary>
internal sealed class MeasureProgramme(IServiceProvider services, TextWriter log)
{
    private const int Producers = 10_000;
    private static readonly DateOnly _day = new(2025, 12, 31);

    public static async Task ExecuteAsync(string connection, TextWriter log)
    {
        await using var services = Modules.Of(connection, Path.Combine(RepositoryFolders.Work, "programme"));
        await using (var scope = services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<MarketplaceDbContext>().Database.EnsureDeletedAsync();
            await scope.ServiceProvider.GetRequiredService<ReferenceData>().PrepareAsync(RepositoryFolders.Seed, CancellationToken.None);
        }
        var measure = new MeasureProgramme(services, log);
        await measure.DatabaseAsync();
        foreach (var producers in (int[])[1_000, Producers, 100_000]) measure.InMemory(producers);
    }

    private async Task DatabaseAsync()
    {
        var folder = Path.Combine(RepositoryFolders.Work, "programme-register");
        WriteFacts.Execute(Facts(Producers), folder);
        var started = Stopwatch.GetTimestamp();
        await using (var scope = services.CreateAsyncScope())
        {
            var report = await scope.ServiceProvider.GetRequiredService<ImportRegister>()
                .ExecuteAsync(new ImportRegisterCommand(folder), CancellationToken.None);
            if (report.HasErrors) throw new InvalidOperationException(report.Problems.First(p => !p.IsWarning).ToString(CultureInfo.InvariantCulture));
            Say($"import of {report.Files.Sum(f => f.New + f.Changed)} rows", started);
        }
        await using (var scope = services.CreateAsyncScope())
        {
            started = Stopwatch.GetTimestamp();
            await new FillQueues(scope.ServiceProvider.GetRequiredService<MarketplaceDbContext>()).ExecuteAsync(CancellationToken.None);
            Say($"{FillQueues.Each} items in each queue of officers", started);
        }
        for (var run = 0; run < 3; run++)
        {
            var source = new ProgrammeSource(
                services.GetRequiredService<IServiceScopeFactory>(),
                services.GetRequiredService<IDataVersion>(), services.GetRequiredService<ProgrammeReference>(),
                services.GetRequiredService<GeographySource>(), TimeProvider.System);
            started = Stopwatch.GetTimestamp();
            await source.FactsAsync(samples: false, CancellationToken.None);
            Say(run == 0 ? "read from the database, first time" : "read from the database again", started);
        }
    }

    private void InMemory(int producers)
    {
        var rows = Facts(producers);
        var facts = new ProgrammeFactsBuilder(rows, services.GetRequiredService<ProgrammeReference>()).Build();
        log.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{producers} producers, {rows.Products.Count} products, {rows.Certificates.Count} certificates, "
                + $"{rows.Participations.Count} participations, {rows.Checks.Count} checks:"));
        Best("  what is known at an instant", 5, i => facts.KnownAt(1_700_000_000_000_000 + i));
        var known = facts.KnownAt(null);
        Best("  one day, all figures", 9, i => SeriesPoint.Of(new ScopedDay(new ProgrammeDay(known, _day.AddDays(i)), ProgrammeScope.Whole)));
        Best("  one day of one area", 9, i => SeriesPoint.Of(new ScopedDay(new ProgrammeDay(known, _day.AddDays(i)), new ProgrammeScope(Area: "445"))));
        Best("  one day by commune", 9,
            i => GetBreakdown.Count(new ScopedDay(new ProgrammeDay(known, _day.AddDays(i)), ProgrammeScope.Whole), Dimension.Commune, 70));
        Best("  sixty month ends, all figures", 3, _ => Months.Ends(_day.AddMonths(-59), _day)
            .Select(d => SeriesPoint.Of(new ScopedDay(new ProgrammeDay(known, d), ProgrammeScope.Whole))).ToList());
    }

    private ProgrammeRows Facts(int producers)
    {
        var geography = services.GetRequiredService<GeographySource>().Current;
        return new ScaledFacts(producers, [.. geography.Communes.Select(c => c.Code)], [.. geography.Areas.Select(a => a.Code)]).Rows();
    }

    /// <summary>First (nothing compiled yet at the first size) and best of some runs.</summary>
    private void Best(string what, int runs, Func<int, object> work)
    {
        var times = new List<double>();
        for (var i = 0; i < runs; i++)
        {
            var started = Stopwatch.GetTimestamp();
            GC.KeepAlive(work(i));
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }
        log.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{what}: first {times[0]:0.0} ms, median {times.Order().ElementAt(runs / 2):0.0} ms, best {times.Min():0.0} ms"));
    }

    private void Say(string what, long started) =>
        log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {Stopwatch.GetElapsedTime(started).TotalMilliseconds:0} ms"));
}
