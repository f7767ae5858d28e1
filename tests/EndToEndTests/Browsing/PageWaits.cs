using System.Diagnostics;
using Microsoft.Playwright;

namespace Marketplace.EndToEndTests.Browsing;

/// <summary>Waits for what a script of the page does, asked from outside: the page's own policy lets nothing be evaluated inside it.</summary>
internal static class PageWaits
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(20), _pause = TimeSpan.FromMilliseconds(50);

    /// <param name="page">Where to ask.</param>
    /// <param name="expression">JavaScript that becomes true.</param>
    /// <param name="argument">Of the expression where it is a function.</param>
    public static async Task UntilAsync(this IPage page, string expression, object? argument = null)
    {
        for (var begun = Stopwatch.GetTimestamp(); !await page.EvaluateAsync<bool>(expression, argument); await Task.Delay(_pause))
            if (Stopwatch.GetElapsedTime(begun) > _patience) throw new TimeoutException(expression);
    }
}
