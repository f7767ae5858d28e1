using Marketplace.Components.Theming;
using Microsoft.Extensions.Logging.Abstractions;
using Shouldly;
using Xunit;

namespace Marketplace.ComponentTests.Parts;

/// <summary>A theme is data: it may dress the shop and nothing else, and a broken one never undresses it.</summary>
public sealed class ThemeTests : IDisposable
{
    private const string Chosen = "thu";
    private const string About = """{ "id": "thu", "name": "Thử", "version": "1", "extends": "lam-hong" }""";
    private readonly string _folder = Directory.CreateTempSubdirectory("themes").FullName;
    private readonly Assets _assets = new();
    private int _moment;

    public ThemeTests() => Copy(Path.Combine(Shipped, "lam-hong"), Path.Combine(_folder, "lam-hong"));

    private static string Shipped { get; } = Find("themes");

    [Fact]
    public void Tokens_become_variables_and_what_is_not_named_comes_from_the_theme_that_is_extended()
    {
        Write("tokens.json", """{ "colour": { "ground": "#fffdf9" }, "text": { "m": "clamp(1rem, 2vw, 3rem)" } }""");
        var theme = Book().Default;
        theme.Id.ShouldBe(Chosen);
        theme.ToCss().ShouldStartWith(":root{--colour-");
        theme.ToCss().ShouldEndWith(";}\n");
        theme.ToCss().ShouldContain("--colour-ground:#fffdf9;");
        theme.ToCss().ShouldContain("--text-m:clamp(1rem, 2vw, 3rem);");
        theme.ToCss().ShouldContain("--colour-brand:#0e5f5b;");
        theme.Home.Sections.ShouldContain("season");
    }

    [Theory]
    [InlineData("tokens.json", """{ "text": { "m": "1rem; } body { display: none" } }""", "text-m has a value that is not allowed")]
    [InlineData("tokens.json", """{ "shadow": { "lift": "URL(https://example.org/x)" } }""", "shadow-lift has a value that is not allowed")]
    [InlineData("tokens.json", """{ "colour": { "ground": "red" } }""", "colour-ground has a value that is not allowed")]
    [InlineData("tokens.json", """{ "colour": { "ground": "</style>" } }""", "colour-ground has a value that is not allowed")]
    [InlineData("tokens.json", """{ "colour": { "gruond": "#ffffff" } }""", "colour-gruond is no token of lam-hong")]
    [InlineData("tokens.json", """{ "colour": { "ink-soft": "#8a9694" } }""", "colour-ink-soft on colour-ground has a contrast of")]
    [InlineData("tokens.json", "{", "tokens.json: ")]
    [InlineData("tokens.json", """{ "text": { "m": "clamp(1rem" } }""", "text-m has a value that is not allowed")]
    [InlineData("tokens.json", """{ "text": { "m": "1rem)" } }""", "text-m has a value that is not allowed")]
    [InlineData("tokens.json", """{ "font": { "body": "'Be Vietnam" } }""", "font-body has a value that is not allowed")]
    [InlineData("tokens.json", """{ "font": { "body": "\"Be Vietnam" } }""", "font-body has a value that is not allowed")]
    [InlineData("tokens.json", """{ "text": { "m": "1rem /*" } }""", "text-m has a value that is not allowed")]
    [InlineData("tokens.json", """{ "text": { "m": "1rem\n" } }""", "text-m has a value that is not allowed")]
    [InlineData("tokens.json", """{ "colour": { "ground": "#ffffff\n" } }""", "colour-ground has a value that is not allowed")]
    [InlineData("tokens.json", """{ "text": { "m": "\ud800" } }""", "a file cannot be read")]
    [InlineData("tokens.json", "[]", "tokens.json: ")]
    [InlineData("tokens.json", """{ "shadow": { "lift": "image-set('//other.example/x' 1x)" } }""", "shadow-lift has a value that is not allowed")]
    [InlineData("tokens.json", """{ "text": { "m": "  " } }""", "text-m has a value that is not allowed")]
    [InlineData("theme.json", """{ "id": "thu", "name": "Th\ufffeử", "version": "1" }""", "name must have 1 to 80 characters on one line")]
    [InlineData("theme.json", """{ "id": "thu", "name": "Th\u202eử", "version": "1" }""", "name must have 1 to 80 characters on one line")]
    [InlineData("theme.json", """{ "id": "thu", "name": "\u200b", "version": "1" }""", "name must have 1 to 80 characters on one line")]
    [InlineData("theme.json", """{ "id": "thu", "name": "Thử", "version": "1\n2" }""", "version must have 1 to 80 characters on one line")]
    [InlineData("theme.json", """{ "id": "thu", "name": "Thử", "version": "1", "author": "\ufdd0" }""", "author must have 1 to 80 characters on one line")]
    [InlineData("templates/home.json", """{ "sections": ["hero"], "season": [{ "months": [1], "words": "a", "vi": "T\u202eết", "en": "a" }] }""",
        "a season has months from 1 to 12")]
    [InlineData("templates/home.json", """{ "sections": ["hero"], "season": [{ "months": [1], "words": "a\uffff", "vi": "a", "en": "a" }] }""",
        "a season has months from 1 to 12")]
    [InlineData("tokens.json", "", "tokens.json is empty, or no plain file")]
    [InlineData("theme.json", "null", "theme.json is missing")]
    [InlineData("theme.json", """{ "id": "thu", "name": null, "version": "1" }""", "theme.json: ")]
    [InlineData("theme.json", """{ "id": "thu", "name": "Một\nhai", "version": "1" }""", "name must have 1 to 80 characters on one line")]
    [InlineData("templates/home.json", """{ "sections": [null] }""", "templates/home.json: sections are some of")]
    [InlineData("templates/home.json", """{ "sections": "hero" }""", "templates/home.json: ")]
    [InlineData("templates/home.json", """{ "sections": ["hero"], "season": [null] }""", "templates/home.json: a season has months")]
    [InlineData("theme.json", """{ "id": "khac", "name": "Thử", "version": "1" }""", "id must be the folder's name")]
    [InlineData("theme.json", """{ "id": "thu", "name": "Thử", "version": "1", "script": "x.js" }""", "theme.json: ")]
    [InlineData("theme.json", """{ "id": "thu", "version": "1" }""", "theme.json: ")]
    [InlineData("theme.json", """{ "id": "thu", "name": "Thử", "version": "1", "extends": "thu" }""", "it extends itself")]
    [InlineData("theme.json", """{ "id": "thu", "name": "Thử", "version": "1", "extends": "../lam-hong" }""", "it extends ../lam-hong, which is no good theme")]
    [InlineData("theme.json", """{ "id": "thu", "name": "Thử", "version": "1", "extends": "lam-hong", "preview": "../lam-hong/tokens.json" }""",
        "preview is no file of this theme's assets")]
    [InlineData("theme.json", """{ "id": "thu", "name": "Thử", "version": "1" }""", "is missing")]
    [InlineData("templates/home.json", """{ "sections": ["hero", "advertisement"] }""", "templates/home.json: sections are some of")]
    [InlineData("templates/home.json", """{ "sections": ["hero"], "season": [{ "months": [13], "words": "a", "vi": "a", "en": "a" }] }""",
        "templates/home.json: a season has months")]
    [InlineData("assets/icon.svg", """<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>""", "may hold shapes only")]
    [InlineData("assets/icon.svg", """<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>""", "may hold shapes only")]
    [InlineData("site.css", "body{}", "site.css is no file that a theme may hold")]
    public void Theme_that_could_do_more_than_dress_is_left_out_and_the_reason_said(string file, string text, string reason)
    {
        Write(file, text);
        var book = Book();
        book.Default.Id.ShouldBe("lam-hong");
        book.Faults[0].ShouldStartWith(Chosen + ": ");
        book.Faults[0].ShouldContain(reason);
        book.Faults[1].ShouldBe("thu: it was chosen and is no good theme; lam-hong stands in");
    }

    [Fact]
    public void Link_that_leads_out_of_the_folder_is_refused()
    {
        Write("tokens.json", "{}");
        Directory.CreateDirectory(Path.Combine(_folder, Chosen, "assets"));
        File.CreateSymbolicLink(Path.Combine(_folder, Chosen, "assets", "icon.svg"), Path.Combine(_folder, "lam-hong", "theme.json"));
        Book().Faults[0].ShouldContain("assets/icon.svg is a link");
    }

    [Fact]
    public void Pipe_instead_of_a_file_hangs_nobody()
    {
        Write("theme.json", """{ "id": "thu", "name": "Thử", "version": "1", "extends": "lam-hong" }""");
        using (var made = System.Diagnostics.Process.Start("mkfifo", Path.Combine(_folder, Chosen, "tokens.json"))) made.WaitForExit();
        Book().Faults[0].ShouldContain("tokens.json is empty, or no plain file");
    }

    [Fact]
    public void Folder_that_is_a_link_is_refused_and_what_it_leads_to_is_not_walked()
    {
        Directory.CreateSymbolicLink(Path.Combine(_folder, Chosen), "/");
        Book().Faults[0].ShouldContain("thu is a link");
    }

    [Fact]
    public void Themes_that_extend_one_another_without_end_are_refused()
    {
        for (var i = 0; i < 2_000; i++)
        {
            var folder = Directory.CreateDirectory(Path.Combine(_folder, $"t{i}")).FullName;
            File.WriteAllText(Path.Combine(folder, "theme.json"), $$"""{ "id": "t{{i}}", "name": "T", "version": "1", "extends": "t{{i + 1}}" }""");
        }
        Book().Default.Id.ShouldBe("lam-hong");
    }

    [Theory]
    [InlineData(65, 1)]
    [InlineData(60, 9)]
    public void Theme_that_is_too_large_is_refused(int kilobytes, int files)
    {
        Write("tokens.json", "{}");
        for (var i = 0; i < files; i++) Write($"assets/anh-{i}.webp", new string('x', kilobytes * 1024));
        Book().Faults[0].ShouldContain("too large");
    }

    [Fact]
    public void Theme_copied_or_changed_while_running_is_shown_under_a_new_address()
    {
        var book = Book();
        (book.Default.Id, book.Reload()).ShouldBe(("lam-hong", false));
        Write("tokens.json", """{ "colour": { "ground": "#fffdf9" } }""");
        book.Reload().ShouldBeTrue();
        var (sheet, edition) = (book.Sheet("shop"), book.Edition);
        (book.Default.Id, book.Faults.Count).ShouldBe((Chosen, 0));
        Write("tokens.json", """{ "colour": { "ground": "#fffefc" } }""");
        book.Reload().ShouldBeTrue();
        book.Sheet("shop").ShouldNotBe(sheet);
        book.Edition.ShouldNotBe(edition);
        Write("templates/home.json", """{ "sections": ["groups"] }""");
        (sheet, edition) = (book.Sheet("shop"), book.Edition);
        book.Reload().ShouldBeTrue();
        book.Sheet("shop").ShouldBe(sheet, "the style is the same");
        book.Edition.ShouldNotBe(edition, "but not the home page, so kept pages end");
    }

    [Fact]
    public void Broken_theme_keeps_its_last_good_version_until_it_is_mended()
    {
        Write("tokens.json", """{ "colour": { "ground": "#fffdf9" } }""");
        var book = Book();
        var sheet = book.Sheet("shop");
        Write("tokens.json", """{ "colour": { "ground": "url(x)" } }""");
        book.Reload().ShouldBeTrue();
        (book.Default.Id, book.Sheet("shop")).ShouldBe((Chosen, sheet));
        book.Faults.ShouldHaveSingleItem().ShouldContain("colour-ground");
        Write("tokens.json", """{ "colour": { "ground": "#fffefc" } }""");
        book.Reload().ShouldBeTrue();
        book.Faults.ShouldBeEmpty();
        book.Sheet("shop").ShouldNotBe(sheet);
    }

    [Fact]
    public void Every_shipped_theme_is_good_and_the_high_contrast_one_has_seven_to_one()
    {
        var book = new Themes(Shipped, "tuong-phan", [Style], _assets, NullLogger<Themes>.Instance);
        book.Faults.ShouldBeEmpty();
        book.All.Select(t => t.Id).ShouldBe(["lam-hong", "tet", "tuong-phan"], ignoreOrder: true);
        var colours = book.Default.Tokens;
        foreach (var words in new[] { "ink", "ink-soft", "brand", "brand-deep", "earth" })
            foreach (var ground in new[] { "ground", "surface", "sunk" })
                Contrast.Between(colours[$"colour-{words}"], colours[$"colour-{ground}"]).ShouldBeGreaterThanOrEqualTo(7, $"{words} on {ground}");
    }

    [Theory]
    [InlineData("#000000", "#fff", 21)]
    [InlineData("#777777", "#ffffff", 4.48)]
    [InlineData("#0e5f5b", "#0e5f5b", 1)]
    public void Contrast_is_that_of_the_guidelines(string one, string other, double contrast) => Contrast.Between(one, other).ShouldBe(contrast, 0.01);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static StyleSource Style { get; } = new("shop", typeof(Marketplace.Storefront.StorefrontModule).Assembly);

    private Themes Book() => new(_folder, Chosen, [Style], _assets, NullLogger<Themes>.Instance);

    /// <summary>Writes a file of the theme, later than the one before, and theme.json when there is none.</summary>
    private void Write(string file, string text)
    {
        var path = Path.Combine(_folder, Chosen, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        File.SetLastWriteTimeUtc(path, DateTime.UtcNow.AddSeconds(++_moment));
        if (!File.Exists(Path.Combine(_folder, Chosen, "theme.json"))) Write("theme.json", About);
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    private static string Find(string name)
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
            if (Directory.Exists(Path.Combine(at.FullName, name))) return Path.Combine(at.FullName, name);
        throw new DirectoryNotFoundException(name);
    }
}
