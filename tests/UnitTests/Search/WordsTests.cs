using System.Runtime.CompilerServices;
using Marketplace.Search.Query;
using Shouldly;
using Xunit;

namespace Marketplace.UnitTests.Search;

public sealed class WordsTests
{
    /// <summary>Both engines index what this gives; the golden file says for 200 strings what that is. WRITE_GOLDEN=1 writes it anew.</summary>
    [Fact]
    public void Two_hundred_strings_give_the_golden_tokens()
    {
        var lines = File.ReadAllLines(Path("strings.txt"))
            .Select(s => $"{s}\t{string.Join(' ', Words.Of(s))}\t{string.Join(' ', Words.Of(s).Select(Words.Fold))}").ToList();
        if (Environment.GetEnvironmentVariable("WRITE_GOLDEN") == "1") File.WriteAllText(Path("tokens.golden"), string.Join('\n', lines) + "\n");
        lines.Count.ShouldBeGreaterThanOrEqualTo(200);
        lines.ShouldBe(File.ReadAllLines(Path("tokens.golden")));
    }

    [Theory]
    [InlineData("hoà", "hòa")]
    [InlineData("thuỷ", "thủy")]
    [InlineData("hòan", "hoàn")]
    [InlineData("cuả", "của")]
    [InlineData("qúy", "quý")]
    [InlineData("quí", "quý")]
    [InlineData("kì", "kỳ")]
    public void One_word_in_two_spellings_is_one_token(string one, string other) => Words.Of(one).ShouldBe(Words.Of(other));

    [Theory]
    [InlineData("mà", "má")]
    [InlineData("hóa", "hoa")]
    [InlineData("trám", "trầm")]
    public void Different_words_stay_different(string one, string other) => Words.Of(one).ShouldNotBe(Words.Of(other));

    [Fact]
    public void A_run_longer_than_the_index_has_is_looked_up_as_overlapping_runs() =>
        TextTerms.Look(["a", "b", "c", "d", "e"]).ShouldBe(["a_b_c_d", "b_c_d_e"]);

    [Fact]
    public void A_name_is_found_by_words_runs_joined_pairs_and_its_beginning() =>
        TextTerms.Of(["cu", "đơ"], heads: true).Order(StringComparer.Ordinal).ShouldBe(["$cu_đơ", "=cuđơ", "^cu", "^cu_đơ", "cu", "cu_đơ", "đơ"]);

    private static string Path(string file, [CallerFilePath] string here = "") => System.IO.Path.Combine(System.IO.Path.GetDirectoryName(here)!, file);
}
