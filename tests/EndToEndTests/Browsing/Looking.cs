using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Marketplace.EndToEndTests.Browsing;

/// <summary>One look at a page that answers: serious findings of axe, and whether it fits.</summary>
internal static class Looking
{
    private const int Narrowest = 320, Phone = 600;

    /// <param name="page">Of somebody who may open it.</param>
    /// <param name="path">Where to go.</param>
    /// <param name="problems">What is found is added to them.</param>
    public static async Task LookAtAsync(this IPage page, string path, List<string> problems)
    {
        var answer = await page.GotoAsync(path);
        if (answer is not { Status: 200 }) problems.Add($"{path}: {answer?.Status}");
        await page.LookAsync(path, problems);
    }

    /// <summary>The page as it stands; on a phone also as narrow as the narrowest.</summary>
    public static async Task LookAsync(this IPage page, string name, List<string> problems)
    {
        var (width, height) = (page.ViewportSize!.Width, page.ViewportSize.Height);
        var found = await page.RunAxe();
        problems.AddRange(found.Violations.Where(v => v.Impact is "serious" or "critical")
            .Select(v => $"{name} at {width} px: {v.Id}: {v.Help} — {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}"));
        if (Environment.GetEnvironmentVariable("TEST_SCREENSHOTS") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new() { Path = $"{folder}/{width}-{name.Replace('/', '_').Replace('?', '_')}.png", FullPage = true });
        await MeasureAsync(page, name, width, problems);
        if (width > Phone) return;
        await page.SetViewportSizeAsync(Narrowest, height);
        await MeasureAsync(page, name, Narrowest, problems);
        await page.SetViewportSizeAsync(width, height);
    }

    private static async Task MeasureAsync(IPage page, string name, int width, List<string> problems)
    {
        var wide = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
        if (wide > width) problems.Add($"{name}: {wide} px wide at {width} px");
    }
}
