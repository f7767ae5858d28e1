using System.Diagnostics;

namespace Marketplace.Benchmarks.Search;

/// <summary>Sixteen who ask without a pause.</summary>
internal static class Askers
{
    private const int Count = 16;

    /// <returns>Answers a second.</returns>
    public static async Task<double> RateAsync<T>(IReadOnlyList<T> questions, TimeSpan time, Func<T, Task> ask)
    {
        var (times, elapsed) = await AskAsync(questions, time, ask);
        return times.Count / elapsed.TotalSeconds;
    }

    /// <returns>How long each answer took, in milliseconds, in ascending order; and how long all took.</returns>
    public static async Task<(List<double> Milliseconds, TimeSpan Elapsed)> AskAsync<T>(IReadOnlyList<T> questions, TimeSpan time, Func<T, Task> ask)
    {
        var (next, started) = (0, Stopwatch.GetTimestamp());
        var times = await Task.WhenAll(Enumerable.Range(0, Count).Select(_ => Task.Run(async () =>
        {
            var own = new List<double>();
            while (Stopwatch.GetElapsedTime(started) < time)
            {
                var asked = Stopwatch.GetTimestamp();
                await ask(questions[Interlocked.Increment(ref next) % questions.Count]);
                own.Add(Stopwatch.GetElapsedTime(asked).TotalMilliseconds);
            }
            return own;
        })));
        return ([.. times.SelectMany(t => t).Order()], Stopwatch.GetElapsedTime(started));
    }

    /// <returns>Seconds.</returns>
    public static async Task<double> ElapsedAsync(Func<Task> work)
    {
        var started = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(started).TotalSeconds;
    }
}
