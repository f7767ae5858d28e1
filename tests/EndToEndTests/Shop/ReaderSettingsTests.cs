using Marketplace.EndToEndTests.Browsing;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace Marketplace.EndToEndTests.Shop;

/// <summary>What readers have told their system: colours of its own choosing, and nothing that moves.</summary>
public sealed class ReaderSettingsTests(ShopInBrowser shop) : IClassFixture<ShopInBrowser>
{
    /// <summary>Parts that are told from the page by a shadow or a surface, which the system takes away.</summary>
    private const string Edged = ".btn, .field, .chip, .panel, .cert, .pack, .notice, .mark, .pic, .group-tile, .story";

    /// <summary>Shown parts without a line on all four sides.</summary>
    private const string WithoutEdge = """
        parts => [...document.querySelectorAll(parts)].filter(e => e.checkVisibility()).filter(e => {
            const s = getComputedStyle(e);
            return ['Top', 'Right', 'Bottom', 'Left'].some(side => s[`border${side}Style`] === 'none' || parseFloat(s[`border${side}Width`]) < 1);
        }).map(e => e.outerHTML.slice(0, 100))
        """;

    /// <summary>Elements, and what is drawn before and behind them, that an animation or a transition would move.</summary>
    private const string Moving = """
        () => [...document.querySelectorAll('*')].flatMap(e => [null, '::before', '::after'].map(part => [e, getComputedStyle(e, part)]))
            .filter(([, s]) => s.animationName !== 'none' || s.transitionDuration.split(',').some(t => parseFloat(t) > 0) && s.transitionProperty !== 'none')
            .map(([e]) => e.outerHTML.slice(0, 100)).concat(document.getAnimations().map(a => String(a.animationName ?? a.transitionProperty)))
        """;

    [Theory(Skip = ShopInBrowser.Missing, SkipUnless = nameof(ShopInBrowser.IsThere), SkipType = typeof(ShopInBrowser))]
    [MemberData(nameof(PageKinds.Telling), MemberType = typeof(PageKinds))]
    public async Task Where_the_system_chooses_the_colours_edges_are_drawn(string path)
    {
        var page = await shop.OpenAsync(path, 1280);
        await page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active });
        (await page.EvaluateAsync<bool>("() => matchMedia('(forced-colors: active)').matches")).ShouldBeTrue();
        (await page.EvaluateAsync<int>("parts => document.querySelectorAll(parts).length", Edged)).ShouldBeGreaterThan(0);
        (await page.EvaluateAsync<string[]>(WithoutEdge, Edged)).ShouldBeEmpty();
    }

    [Fact(Skip = ShopInBrowser.Missing, SkipUnless = nameof(ShopInBrowser.IsThere), SkipType = typeof(ShopInBrowser))]
    public async Task Where_the_system_chooses_the_colours_what_is_chosen_is_outlined()
    {
        var page = await shop.OpenAsync(PageKinds.Product, 1280);
        await page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active });
        (await page.Locator(".pack[aria-current]").First.EvaluateAsync<string>("e => getComputedStyle(e).outlineStyle")).ShouldBe("solid");
        (await page.Locator(".pack:not([aria-current])").First.EvaluateAsync<string>("e => getComputedStyle(e).outlineStyle")).ShouldBe("none");
    }

    [Theory(Skip = ShopInBrowser.Missing, SkipUnless = nameof(ShopInBrowser.IsThere), SkipType = typeof(ShopInBrowser))]
    [MemberData(nameof(PageKinds.Telling), MemberType = typeof(PageKinds))]
    public async Task Nothing_moves_for_those_who_asked_for_that_and_something_does_for_others(string path)
    {
        var page = await shop.OpenAsync(path, 1280);
        (await page.EvaluateAsync<string[]>(Moving)).ShouldNotBeEmpty("else the question finds nothing");
        await page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        await page.Locator("main a").First.HoverAsync();
        (await page.EvaluateAsync<string[]>(Moving)).ShouldBeEmpty();
        (await page.EvaluateAsync<string>("() => getComputedStyle(document.documentElement).scrollBehavior")).ShouldBe("auto");
    }

    [Fact(Skip = ShopInBrowser.Missing, SkipUnless = nameof(ShopInBrowser.IsThere), SkipType = typeof(ShopInBrowser))]
    public async Task A_picture_is_there_at_once_by_its_thumbnail_for_those_who_want_nothing_to_move()
    {
        var page = await shop.OpenAsync(PageKinds.Product, 1280);
        const string jump = """
            () => {
                const row = document.querySelector('.shots'), second = row.querySelectorAll('a')[1];
                row.scrollTo({ left: 0, behavior: 'instant' });
                document.querySelectorAll('.thumbs a')[1].click();
                return row.scrollLeft > 0 && Math.abs(row.scrollLeft - (second.offsetLeft - row.offsetLeft)) < 2;
            }
            """;
        (await page.EvaluateAsync<bool>(jump)).ShouldBeFalse("it glides");
        await page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        (await page.EvaluateAsync<bool>(jump)).ShouldBeTrue();
    }

    [Fact(Skip = ShopInBrowser.Missing, SkipUnless = nameof(ShopInBrowser.IsThere), SkipType = typeof(ShopInBrowser))]
    public async Task Sharing_copies_the_address_of_the_product_where_the_browser_has_no_sheet_for_it_and_says_so()
    {
        var page = await shop.OpenAsync(PageKinds.Product, 1280);
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await page.EvaluateAsync("() => { Navigator.prototype.share = undefined; }");
        var link = page.Locator("a[data-share]");
        await link.ClickAsync();
        await Assertions.Expect(page.Locator(".share [role=status]")).ToHaveTextAsync((await link.GetAttributeAsync("data-copied"))!);
        (await page.EvaluateAsync<string>("() => navigator.clipboard.readText()")).ShouldBe(await link.GetAttributeAsync("data-share"));
        new Uri(page.Url).AbsolutePath.ShouldBe(PageKinds.Product, "the letter was not begun");
    }
}
