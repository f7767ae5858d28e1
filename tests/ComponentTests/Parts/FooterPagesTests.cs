using System.Diagnostics;
using Marketplace.Storefront.Pages;
using Microsoft.Extensions.Logging.Abstractions;
using Shouldly;
using Xunit;

namespace Marketplace.ComponentTests.Parts;

/// <summary>One bad page never stops a start or another page.</summary>
public sealed class FooterPagesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("pages-").FullName;

    [Theory]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("[x](JaVaScRiPt:alert(1))")]
    [InlineData("[x](&#106;avascript:alert(1))")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("[x][y]\n\n[y]: javascript:alert(1)")]
    [InlineData("[x](data:text/html,1)")]
    [InlineData("![x](vbscript:1)")]
    public void Links_that_run_something_lead_nowhere(string markdown)
    {
        Write("trang", $"# Trang\n\n{markdown}\n");
        var html = Pages().Find("trang", english: false)!.Html;
        html.ShouldContain("\"#\"");
        html.ShouldNotContain("alert(1)\"");
        html.ShouldNotContain("href=\"data:");
    }

    [Theory]
    [InlineData("# Tên\ufffe trang\u202e\n\nMột\ufdd0 câu\0.\n", "Tên trang", "Một câu.")]
    [InlineData("# Tên\r\rMột câu.\r", "Tên", "Một câu.")]
    [InlineData("# **Tên** của `mã` *này*\n\nMột câu.\n", "Tên của mã này", "Một câu.")]
    [InlineData("Một câu.\n", "trang mau", "Một câu.")]
    public void Pages_have_a_name_and_words_that_every_reader_can_show(string markdown, string title, string about)
    {
        Write("trang-mau", markdown);
        var page = Pages().Find("trang-mau", english: false)!;
        (page.Title, page.About.Split('\n')[^1]).ShouldBe((title, about));
    }

    [Fact]
    public void A_file_whose_name_is_no_address_is_no_page()
    {
        foreach (var name in (string[])["Trang", "hai tu", "trang-chủ", "a%b", "-a", "tot"]) Write(name, "# Trang\n\nx\n");
        Pages().Slugs.ShouldBe(["tot"]);
    }

    [Fact]
    public void Own_pages_web_addresses_and_letters_are_followed()
    {
        Write("khac", "# Khác\n\nx\n");
        Write("trang", "# Trang\n\n[a](/khac) [b](https://a.example/) [c](mailto:a@a.example) [d](#muc) [e](/tim-kiem)\n");
        var html = Pages().Find("trang", english: true)!.Html;
        foreach (var address in new[] { "/en/trang/khac", "https://a.example/", "mailto:a@a.example", "#muc", "/en/tim-kiem" })
            html.ShouldContain($"href=\"{address}\"");
    }

    [Fact]
    public void Links_pipes_and_too_deep_pages_are_left_out_and_others_shown()
    {
        Write("tot", "# Tốt\n\nx\n");
        Write("sau", "# Sâu\n\n" + new string('>', 5_000) + " x\n");
        File.CreateSymbolicLink(Path.Combine(_folder, "lien-ket.md"), "/etc/hostname");
        using (var made = Process.Start("mkfifo", Path.Combine(_folder, "ong.md"))) made.WaitForExit();
        var pages = Pages();
        pages.Slugs.ShouldBe(["sau", "tot"]);
        pages.Find("sau", english: false).ShouldBeNull();
        pages.Find("lien-ket", english: false).ShouldBeNull();
        pages.Find("tot", english: false)!.Title.ShouldBe("Tốt");
    }

    private FooterPages Pages() => new(_folder, NullLogger<FooterPages>.Instance);

    private void Write(string slug, string text) => File.WriteAllText(Path.Combine(_folder, slug + ".md"), text);

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
