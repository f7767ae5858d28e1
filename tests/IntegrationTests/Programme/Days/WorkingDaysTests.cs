using System.Globalization;
using System.Text.Json;
using Marketplace.IntegrationTests.Databases;
using Marketplace.IntegrationTests.Hosting;
using Marketplace.Register;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Programme.Days;

/// <summary>
/// Random working days lived through the use cases, and every number of the programme recomputed in another language from an export. Here sixty
/// days of one seed; `tests/recompute/days.py` runs the same with as many days as it is told.
/// </summary>
public sealed class WorkingDaysTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(AskedEngines))]
    public async Task What_people_did_day_by_day_is_recomputed_from_exports_to_the_unit(Engine engine)
    {
        var (count, seed) = (Asked("DAYS", 60), Asked("DAYS_SEED", 1));
        var exports = count < 300 ? 2 : 3;
        await using var days = await WorkingDays.StartAsync(engine, seed);
        var given = Environment.GetEnvironmentVariable("DAYS_FOLDER");
        var folder = given ?? Path.Combine(days.Market.Folder, "days");
        var questions = new Questions(days);
        for (var day = 1; day <= count; day++)
        {
            await days.LiveAsync();
            if (day % Math.Max(10, count / 40) == 0) await questions.AskNowAsync();
            if (day * exports / count > (day - 1) * exports / count) await ExportAsync(days, count, questions, Path.Combine(folder, $"day-{day:0000}"));
        }
        var acts = days.Tally.ToDictionary(t => t.Key, t => new[] { t.Value.Done, t.Value.Refused, t.Value.Nothing });
        var lived = new { days = count, seed, engine = engine.ToString(), acts };
        await File.WriteAllTextAsync(Path.Combine(folder, "days.json"), JsonSerializer.Serialize(lived), Cancel);

        // Whoever gave a folder compares what is in it.
        if (given is not null) return;
        var (code, said) = await CompareAsync(folder);
        TestContext.Current.TestOutputHelper?.WriteLine(said);
        code.ShouldBe(0, said);
        (await CompareAsync(folder, "--planted")).Code.ShouldBe(1, "a number that is one off is found");
    }

    private static async Task ExportAsync(WorkingDays days, int count, Questions questions, string folder)
    {
        for (var i = Math.Clamp(count / 25, 5, 40); i > 0; i--) await questions.AskThenAsync();
        for (var i = 0; i < 3; i++) await questions.AskSeriesAsync();
        await days.Market.DoAsync<ExportRegister>(e => e.ExecuteAsync(Path.Combine(folder, "register"), Cancel));
        await File.WriteAllLinesAsync(Path.Combine(folder, "answers.jsonl"), questions.Lines, Cancel);
        await File.WriteAllLinesAsync(Path.Combine(folder, "reports.jsonl"), await questions.SignedAsync(), Cancel);
    }

    private static Task<(int Code, string Said)> CompareAsync(string folder, params string[] more) =>
        PythonScript.RunAsync("recompute/days.py", ["--compare", folder, .. more]);

    private static int Asked(string name, int otherwise) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } given ? int.Parse(given, CultureInfo.InvariantCulture) : otherwise;
}

/// <summary>Every engine, or the one that DAYS_ENGINE names.</summary>
internal sealed class AskedEngines : TheoryData<Engine>
{
    public AskedEngines()
    {
        if (Environment.GetEnvironmentVariable("DAYS_ENGINE") is { Length: > 0 } asked) Add(Enum.Parse<Engine>(asked, ignoreCase: true));
        else AddRange(new EachEngine());
    }
}
