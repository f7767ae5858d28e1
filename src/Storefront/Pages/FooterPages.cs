using System.Collections.Concurrent;
using System.Net;
using System.Text.RegularExpressions;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Marketplace.Storefront.Pages;

/// <summary>The footer pages: Markdown files {slug}.md and {slug}.en.md that the operator edits. What is still to be filled in is marked.</summary>
public sealed class FooterPages(string folder)
{
    private static readonly Regex _toFill = new("«(?:cần điền|to be filled in)[^»<]*»");
    private static readonly Regex _firstParagraph = new("<p>(.*?)</p>", RegexOptions.Singleline);
    private static readonly Regex _tags = new("<[^>]+>");
    private static readonly MarkdownPipeline _pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().UseAutoIdentifiers().Build();
    private readonly ConcurrentDictionary<string, (DateTime Written, FooterText Text)> _read = new(StringComparer.Ordinal);

    public IReadOnlyList<string> Slugs { get; } = Directory.Exists(folder)
        ? [.. Directory.GetFiles(folder, "*.md").Select(f => Path.GetFileNameWithoutExtension(f)!)
            .Where(n => !n.Contains('.', StringComparison.Ordinal)).Order(StringComparer.Ordinal)]
        : [];

    /// <returns>Null when there is no such page.</returns>
    public FooterText? Find(string slug, bool english)
    {
        if (!Slugs.Contains(slug)) return null;
        var file = Path.Combine(folder, english && File.Exists(Path.Combine(folder, $"{slug}.en.md")) ? $"{slug}.en.md" : $"{slug}.md");
        var written = File.GetLastWriteTimeUtc(file);
        if (_read.TryGetValue(file, out var known) && known.Written == written) return known.Text;
        var text = Read(File.ReadAllText(file), english);
        _read[file] = (written, text);
        return text;
    }

    private FooterText Read(string markdown, bool english)
    {
        var document = Markdown.Parse(markdown, _pipeline);
        var title = document.OfType<HeadingBlock>().FirstOrDefault(h => h.Level == 1);
        var name = title?.Inline?.FirstChild is LiteralInline words ? words.Content.ToString() : "";
        if (title is not null) document.Remove(title);
        foreach (var link in document.Descendants<LinkInline>())
            if (link.Url is ['/', ..] url) link.Url = (english ? "/en" : "") + (Slugs.Contains(url[1..]) && url != "/tieu-chi-xep-hang" ? "/trang" : "") + url;
        var html = _toFill.Replace(document.ToHtml(_pipeline), "<mark>$0</mark>");
        var about = _firstParagraph.Match(html) is { Success: true } first ? WebUtility.HtmlDecode(_tags.Replace(first.Groups[1].Value, "")) : "";
        return new FooterText(name, about, html);
    }
}

/// <param name="Html">Without the heading; raw HTML of the file is shown as text.</param>
public sealed record FooterText(string Title, string About, string Html);
