using System.Net;
using System.Text.RegularExpressions;
using Marketplace.EndToEndTests.Buying;
using Microsoft.Playwright;
using MimeKit;
using Shouldly;

namespace Marketplace.EndToEndTests.Browsing;

/// <summary>Letters that came, and how a person reads them.</summary>
internal static partial class Letters
{
    private const int Tries = 100;
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(200);

    /// <summary>A letter comes by a job, a moment later.</summary>
    /// <param name="shop">Whose letters.</param>
    /// <param name="email">To whom.</param>
    /// <param name="about">What stands in it.</param>
    /// <returns>Its words, with links to the shop as it runs here.</returns>
    public static async Task<string> LetterToAsync(this ShopInBrowser shop, string email, Regex about)
    {
        var folder = Path.Combine(shop.Folder, "mail");
        for (var tries = 0; tries < Tries; tries++)
        {
            foreach (var file in Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.eml") : [])
            {
                if (await OpenedAsync(file) is not { TextBody: { } words } letter || letter.To.Mailboxes.Single().Address != email) continue;
                if (about.IsMatch(words)) return Link().Replace(words, link => shop.Address + link.Groups[1].Value);
            }
            await Task.Delay(_pause);
        }
        throw new ShouldAssertException($"no letter to {email} came about {about}");
    }

    /// <summary>As a mail program shows it: every address is a link.</summary>
    public static async Task<ILocator> ReadAsync(this Hand hand, string letter)
    {
        var shown = Link().Replace(WebUtility.HtmlEncode(letter), """<a href="$0">$0</a>""");
        await hand.Page.SetContentAsync(
            $"""<!doctype html><meta name="viewport" content="width=device-width"><p style="white-space:pre-line;line-height:3">{shown}</p>""");
        return hand.Page.Locator("a");
    }

    /// <returns>Null while it is being written.</returns>
    private static async Task<MimeMessage?> OpenedAsync(string file)
    {
        try { return await MimeMessage.LoadAsync(file); }
        catch (IOException) { return null; }
    }

    [GeneratedRegex(@"http://[^/\s]+(/\S*)")]
    private static partial Regex Link();
}
