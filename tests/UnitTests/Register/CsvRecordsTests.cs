using Marketplace.Register;
using Marketplace.Shared;
using Shouldly;
using Xunit;

namespace Marketplace.UnitTests.Register;

public sealed class CsvRecordsTests
{
    private static List<CsvRecord> Read(string text) => [.. new CsvRecords(new StringReader(text)).Read()];

    private static string Shown(CsvRecord record) => $"{record.Line}{(record.Fault is null ? "" : "!")}[{string.Join('|', record.Fields)}]";

    [Theory]
    [InlineData("a,b\n1,2\n", "1[a|b] 2[1|2]")]
    [InlineData("a,b\r\n1,2", "1[a|b] 2[1|2]")]
    [InlineData("a,b\n,\n1,\n,2\n", "1[a|b] 2[|] 3[1|] 4[|2]")]
    [InlineData("a,b\n\"1,5\",\"he said \"\"no\"\"\"\n", "1[a|b] 2[1,5|he said \"no\"]")]
    [InlineData("a,b\n\"\",\"\"\n", "1[a|b] 2[|]")]
    public void Cells_are_told_apart_by_commas_outside_quotes(string text, string records) => string.Join(' ', Read(text).Select(Shown)).ShouldBe(records);

    [Fact]
    public void A_record_is_named_by_the_physical_line_where_it_starts() =>
        Read("a,b\n\n1,\"x\r\ny\n\nz\"\n2,w\n").ConvertAll(r => (r.Line, r.Fields[1])).ShouldBe([(1, "b"), (3, "x\ny\n\nz"), (7, "w")]);

    [Theory]
    [InlineData("a,b\n1,\"x\"y\n2,z\n", "1[a|b] 2![1] 3[2|z]")]
    [InlineData("a,b\n1,x\"y\"\n2,z\n", "1[a|b] 2![1] 3[2|z]")]
    [InlineData("a,b\n1,\"xyz\n2,z\n3,w\n", "1[a|b] 2![1] 3[2|z] 4[3|w]")]
    [InlineData("a,b\n\"1,x\n2,\"z\"\n3,w\n", "1[a|b] 2![] 3[2|z] 4[3|w]")]
    public void Wrong_quotes_cost_only_the_line_they_stand_on(string text, string records) => string.Join(' ', Read(text).Select(Shown)).ShouldBe(records);

    [Fact]
    public void Lines_given_back_twice_are_read_once_each() =>
        string.Join(' ', Read("a\n\"1\n\"2\n3\n4\n").Select(Shown)).ShouldBe("1[a] 2![] 3![] 4[3] 5[4]");

    [Fact]
    public void A_line_of_ten_megabytes_is_not_kept_and_the_next_one_is_read() =>
        string.Join(' ', Read($"a,b\n1,\"{new string('x', 10 << 20)}\"\n2,z\n").Select(Shown)).ShouldBe("1[a|b] 2![] 3[2|z]");

    [Theory]
    [InlineData("\uFEFF\"a\",b\n1,2", "1[a|b] 2[1|2]")]
    [InlineData("\uFEFFa,b\r1,2\r", "1[a|b] 2[1|2]")]
    public void A_byte_order_mark_is_no_text_also_before_a_quote(string text, string records) =>
        string.Join(' ', Read(text).Select(Shown)).ShouldBe(records);

    [Fact]
    public void What_is_written_is_read_back()
    {
        string[] cells = ["", "a,b", "\"", "x\ny", " z ", "đặc sản"];
        using var text = new StringWriter();
        CsvLine.Write(text, cells);
        text.ToString().ShouldBe(",\"a,b\",\"\"\"\",\"x\ny\", z ,đặc sản\n");
        Read(text.ToString())[0].Fields.ShouldBe(cells);
    }
}
