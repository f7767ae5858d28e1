using System.Runtime.CompilerServices;
using System.Text;
using Marketplace.Catalog.Categories;
using Marketplace.Catalog.Geography;
using Marketplace.Search.Query;
using Marketplace.Search.Synonyms;
using Shouldly;
using Xunit;

namespace Marketplace.UnitTests.Search;

/// <summary>Marked parts stand in brackets.</summary>
public sealed class QueryMarksTests
{
    [Theory]
    [InlineData("mat ong", "Mật ong rừng", "[Mật ong] rừng")]
    [InlineData("MẬT ONG", "Mật ong rừng", "[Mật ong] rừng")]
    [InlineData("ong mat", "Mật ong rừng", "[Mật ong] rừng")]
    [InlineData("mat rung", "Mật ong rừng", "[Mật] ong [rừng]")]
    [InlineData("mật ong", "Cao mật - ong", "Cao [mật] - [ong]")]
    [InlineData("hoà", "Bưởi Hòa Hiệp", "Bưởi [Hòa] Hiệp")]
    [InlineData("nước mắm", "NƯỚC MẮM cốt", "[NƯỚC MẮM] cốt")]
    public void Words_are_marked_where_they_stand_with_or_without_marks(string query, string name, string marked) => Marked(query, name).ShouldBe(marked);

    [Theory]
    [InlineData("đường", "Đường và dương xỉ", "[Đường] và dương xỉ")]
    [InlineData("đường", "Dương xỉ", "[Dương] xỉ")]
    [InlineData("duong", "Đường và dương xỉ", "[Đường] và [dương] xỉ")]
    public void A_word_with_other_marks_than_typed_is_marked_only_where_no_closer_one_stands(string query, string name, string marked) =>
        Marked(query, name).ShouldBe(marked);

    [Theory]
    [InlineData("lạc rang", "Đậu phộng rang muối", "[Đậu phộng rang] muối")]
    [InlineData("dau phong", "Lạc rang", "[Lạc] rang")]
    [InlineData("dau phong", "Đậu xanh", "Đậu xanh")]
    [InlineData("cu đơ", "Kẹo cu đơ gừng", "[Kẹo cu đơ] gừng")]
    public void What_it_may_also_be_called_is_marked_whole(string query, string name, string marked) => Marked(query, name).ShouldBe(marked);

    [Theory]
    [InlineData("cudo", "Kẹo cu đơ", "[Kẹo cu đơ]")]
    [InlineData("matong", "Mật ong", "[Mật ong]")]
    [InlineData("mật ong ruồi", "Matong ruồi", "[Matong ruồi]")]
    public void Words_written_as_one_are_marked_where_they_stand_apart(string query, string name, string marked) => Marked(query, name).ShouldBe(marked);

    [Theory]
    [InlineData("ong ong mật ong", "Ong mật ong", "[Ong mật ong]")]
    [InlineData("kẹo cu đơ kẹo", "Kẹo cu đơ kẹo lạc", "[Kẹo cu đơ kẹo] lạc")]
    public void Parts_that_overlap_are_one(string query, string name, string marked) => Marked(query, name).ShouldBe(marked);

    [Theory]
    [InlineData("mat b", "<b>Mật</b> & \"ong\"", "<[b]>[Mật]</[b]> & \"ong\"")]
    [InlineData("<script>", "Mật <script>", "Mật <[script]>")]
    [InlineData("&amp;", "Mật &amp; ong", "Mật &[amp]; ong")]
    public void Signs_of_HTML_are_no_words(string query, string name, string marked) => Marked(query, name).ShouldBe(marked);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("4 sao dưới 500k")]
    [InlineData("đặc sản ngon")]
    [InlineData("* ? \" \ud800")]
    public void Without_words_to_find_nothing_is_marked(string? query) => Marked(query, "Mật ong ngon đặc sản").ShouldBe("Mật ong ngon đặc sản");

    [Fact]
    public void A_name_in_the_composition_of_other_systems_is_marked_whole()
    {
        var name = "Mật ong".Normalize(NormalizationForm.FormD);
        Marked("mật", name).ShouldBe($"[{name[..name.IndexOf(' ', StringComparison.Ordinal)]}] ong");
    }

    [Fact]
    public void Words_with_their_places_are_the_words_that_are_indexed()
    {
        foreach (var text in File.ReadAllLines(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(Here())!, "strings.txt")))
        {
            Words.Placed(text).Select(w => w.Word).ShouldBe(Words.Of(text), text);
            foreach (var (place, word) in Words.Placed(text)) Words.Of(text[place]).ShouldBe([word]);
        }
    }

    private static string Here([CallerFilePath] string here = "") => here;

    private static string Marked(string? query, string name)
    {
        var nowhere = new GeographyBook([], [], [], [], DateOnly.MinValue);
        var reader = new QueryReader(new PlaceBooks(() => nowhere), new CategoryBook(new ClassificationBook([])), new Known());
        var text = new StringBuilder(name);
        foreach (var part in new QueryMarks(reader.Read(query)).In(name).Reverse()) text.Insert(part.End.Value, ']').Insert(part.Start.Value, '[');
        return text.ToString();
    }

    private sealed class Known : ISynonyms
    {
        public SynonymBook Current { get; } = new([new(SynonymKind.Equal, ["lạc", "đậu phộng"], ""), new(SynonymKind.Equal, ["kẹo cu đơ", "cu đơ"], "")]);
    }
}
