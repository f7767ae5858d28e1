using System.Collections.Concurrent;
using System.Net;
using System.Text.RegularExpressions;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Marketplace.Shared.Text;
using Microsoft.Extensions.Logging;

namespace Marketplace.Storefront.Pages;

/// <summary>
/// The footer pages: Markdown files {slug}.md and {slug}.en.md that the operator edits. What is still to be filled in is marked. A file
/// that cannot be shown keeps its last good text, and the log says why; links instead of files are no pages.
/// </summary>
public sealed class FooterPages(string folder, ILogger<FooterPages> log)
{
    private const int LargestFile = 256 * 1024;
    private static readonly Regex _toFill = new("«(?:cần điền|to be filled in)[^»<]*»", RegexOptions.None, RegexLimit.Time);
    private static readonly Regex _slug = new(@"\A[a-z0-9]+(-[a-z0-9]+)*\z", RegexOptions.None, RegexLimit.Time);
    private static readonly Regex _firstParagraph = new("<p>(.*?)</p>", RegexOptions.Singleline, RegexLimit.Time);
    private static readonly Regex _tags = new("<[^>]+>", RegexOptions.None, RegexLimit.Time);
    private static readonly MarkdownPipeline _pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().UseAutoIdentifiers().Build();
    private readonly ConcurrentDictionary<string, (DateTime Written, FooterText? Text)> _read = new(StringComparer.Ordinal);

    public IReadOnlyList<string> Slugs { get; } = Directory.Exists(folder)
        ? [.. Directory.GetFiles(folder, "*.md").Where(IsPlain).Select(f => Path.GetFileNameWithoutExtension(f)!)
            .Where(n => _slug.IsMatch(n)).Order(StringComparer.Ordinal)]
        : [];

    /// <returns>Null when there is no such page, or none that was ever good.</returns>
    public FooterText? Find(string slug, bool english)
    {
        if (!Slugs.Contains(slug)) return null;
        var file = Path.Combine(folder, english && IsPlain(Path.Combine(folder, $"{slug}.en.md")) ? $"{slug}.en.md" : $"{slug}.md");
        var written = File.GetLastWriteTimeUtc(file);
        var known = _read.GetValueOrDefault(file);
        if (_read.ContainsKey(file) && known.Written == written) return known.Text;
        var text = known.Text;
        try
        {
            if (!IsPlain(file)) throw new InvalidDataException("it is no plain file of at most 256 KB");
            text = Read(OutsideText.WellFormed(File.ReadAllText(file).ReplaceLineEndings("\n")), slug, english);
        }
        catch (Exception problem) when (problem is not OutOfMemoryException)
        {
            log.LogError("Page {Page} cannot be shown, its last good text is, if any: {Reason}", Path.GetFileName(file), problem.Message);
        }
        _read[file] = (written, text);
        return text;
    }

    /// <summary>No link, pipe or device: those have no length, and whoever opens one waits for ever.</summary>
    private static bool IsPlain(string file)
    {
        var found = new FileInfo(file);
        return found is { Exists: true, LinkTarget: null, Length: > 0 and <= LargestFile };
    }

    private FooterText Read(string markdown, string slug, bool english)
    {
        var document = Markdown.Parse(markdown, _pipeline);
        var title = document.OfType<HeadingBlock>().FirstOrDefault(h => h.Level == 1);
        var name = string.Concat(title?.Inline?.Descendants().Select(WordsOf) ?? []);
        if (OutsideText.IsBlank(name)) name = slug.Replace('-', ' ');
        if (title is not null) document.Remove(title);
        foreach (var link in document.Descendants<LinkInline>()) link.Url = Followed(link.Url ?? "", english);
        foreach (var link in document.Descendants<AutolinkInline>().Where(l => !l.IsEmail)) link.Url = Followed(link.Url, english);
        var html = _toFill.Replace(document.ToHtml(_pipeline), "<mark>$0</mark>");
        var about = _firstParagraph.Match(html) is { Success: true } first ? WebUtility.HtmlDecode(_tags.Replace(first.Groups[1].Value, "")) : "";
        return new FooterText(name, about, html);
    }

    private static string WordsOf(MarkdownObject part) => part switch
    {
        LiteralInline words => words.Content.ToString(),
        CodeInline code => code.Content,
        _ => "",
    };

    /// <summary>Own pages in the page's language; of other addresses only those that a reader may be sent to.</summary>
    private string Followed(string address, bool english)
    {
        if (address is ['/', not '/' and not '\\', ..] or "/") return OwnPage(address, english);
        if (address is ['#', ..]) return address;
        return Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" or "mailto" or "tel" ? address : "#";
    }

    private string OwnPage(string path, bool english)
    {
        var folderOfPage = Slugs.Contains(path[1..]) && path != "/" + ShowRanking.Slug ? "/trang" : "";
        return (english ? "/en" : "") + folderOfPage + path;
    }
}

/// <summary>A page of the operator, ready to be shown.</summary>
/// <param name="Html">Without the heading; raw HTML of the file is shown as text.</param>
public sealed record FooterText(string Title, string About, string Html);
