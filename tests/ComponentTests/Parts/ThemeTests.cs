using Marketplace.Components.Theming;
using Shouldly;
using Xunit;

namespace Marketplace.ComponentTests.Parts;

public sealed class ThemeTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("theme").FullName;

    [Fact]
    public void Tokens_become_variables()
    {
        Write("""{ "colour": { "ground": "#fbf8f1" }, "text": { "m": "clamp(1rem, 2vw, 3rem)" } }""");
        Theme.Read(_folder).ToCss().ShouldBe(":root{--colour-ground:#fbf8f1;--text-m:clamp(1rem, 2vw, 3rem);}\n");
    }

    [Theory]
    [InlineData("red; } body { display: none")]
    [InlineData("url(https://example.org/x)")]
    [InlineData("</style>")]
    [InlineData("expression(@import)")]
    public void Token_that_could_do_more_than_colour_is_refused(string value)
    {
        Write($$"""{ "colour": { "ground": "{{value}}" } }""");
        Should.Throw<InvalidDataException>(() => Theme.Read(_folder)).Message.ShouldContain("colour-ground");
    }

    [Fact]
    public void File_that_is_no_json_is_named()
    {
        Write("{");
        Should.Throw<InvalidDataException>(() => Theme.Read(_folder)).Message.ShouldContain("tokens.json");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Write(string tokens)
    {
        File.WriteAllText(Path.Combine(_folder, "theme.json"), """{ "name": "Thử" }""");
        File.WriteAllText(Path.Combine(_folder, "tokens.json"), tokens);
    }
}
