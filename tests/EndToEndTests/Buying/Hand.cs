using System.Globalization;
using Microsoft.Playwright;
using Shouldly;

namespace Marketplace.EndToEndTests.Buying;

/// <summary>How somebody works a page: a finger, the keys alone, or a mouse where no script runs.</summary>
public enum HandKind { Touch, Keys, MouseWithoutScripts }

/// <summary>One person's hand on one page: the same steps, whatever they have to work with.</summary>
internal sealed class Hand(IPage page, HandKind kind)
{
    private const int MostTabs = 120;

    public IPage Page => page;

    /// <summary>How often something was pressed, typed into, chosen from, or given a file.</summary>
    public int Acts { get; private set; }

    public static int WidthOf(HandKind kind) => kind == HandKind.Touch ? 360 : 1280;

    public async Task PressAsync(ILocator what)
    {
        Acts++;
        switch (kind)
        {
            case HandKind.Touch:
                await what.TapAsync();
                break;
            case HandKind.Keys:
                await TabToAsync(what);
                await page.Keyboard.PressAsync("Enter");
                break;
            default:
                await what.ClickAsync();
                break;
        }
    }

    public async Task TypeAsync(ILocator field, string text)
    {
        Acts++;
        if (kind == HandKind.Keys) await TabToAsync(field);
        else if (kind == HandKind.Touch) await field.TapAsync();
        else await field.ClickAsync();
        await page.Keyboard.PressAsync("ControlOrMeta+A");
        await page.Keyboard.TypeAsync(text);
    }

    /// <summary>A drop-down list opens outside of the page, so fingers and mice choose by its value; keys go down to it.</summary>
    public async Task ChooseAsync(ILocator list, string value)
    {
        Acts++;
        if (kind != HandKind.Keys)
        {
            await list.SelectOptionAsync(value);
            return;
        }
        await TabToAsync(list);
        await page.Keyboard.PressAsync("Home");
        var options = await list.Locator("option").CountAsync();
        for (var at = 0; at < options && await list.InputValueAsync() != value; at++) await page.Keyboard.PressAsync("ArrowDown");
        (await list.InputValueAsync()).ShouldBe(value);
    }

    /// <summary>A calendar opens outside of the page, and whoever has keys types the day in the browser's own order: the field gets its value.</summary>
    public Task PickAsync(ILocator field, DateOnly day)
    {
        Acts++;
        return field.FillAsync(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    /// <summary>The system's own window chooses the file.</summary>
    public Task GiveAsync(ILocator field, FilePayload file)
    {
        Acts++;
        return field.SetInputFilesAsync(file);
    }

    /// <summary>Only the Tab key; what is reached must show that it is.</summary>
    private async Task TabToAsync(ILocator what)
    {
        for (var presses = 0; presses < MostTabs; presses++)
        {
            if (await what.EvaluateAsync<bool>("e => document.activeElement === e"))
            {
                (await what.EvaluateAsync<bool>("e => getComputedStyle(e).outlineStyle !== 'none' || getComputedStyle(e).boxShadow !== 'none'"))
                    .ShouldBeTrue($"the focus is seen on {await what.EvaluateAsync<string>("e => e.outerHTML.slice(0, 80)")}");
                return;
            }
            await page.Keyboard.PressAsync("Tab");
        }
        throw new InvalidOperationException($"{MostTabs} times Tab do not lead to {what}.");
    }
}
