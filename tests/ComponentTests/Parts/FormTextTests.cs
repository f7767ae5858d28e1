using System.ComponentModel.DataAnnotations;
using Marketplace.Components.Forms;
using Shouldly;
using Xunit;

namespace Marketplace.ComponentTests.Parts;

/// <summary>What arrives in a form, in its own fields and in those of its rows, is text that every later step can digest.</summary>
public sealed class FormTextTests
{
    [Fact]
    public void Fields_and_rows_are_made_well_formed_and_cut()
    {
        var form = new Sent { Name = "a\0b\ufffe", Rows = [new Row { Price = "1\0\ud800" }, new Row { Price = new string('9', 12) }] };
        var errors = FormText.Clean(form);
        (form.Name, form.Rows[0].Price, form.Rows[1].Price).ShouldBe(("ab", "1", new string('9', 10)));
        errors.ShouldHaveSingleItem().Field.ShouldBe("Rows[1].Price");
    }

    [Fact]
    public void Signs_that_turn_the_text_after_them_and_halves_of_characters_are_left_out()
    {
        var form = new Sent { Name = "e\u0301 \u202Emoc.live\u2066 \udc00x\r\ny\U0001FFFF" };
        FormText.Clean(form).ShouldBeEmpty();
        form.Name.ShouldBe("\u00E9 moc.live x\ny");
    }

    private sealed class Sent
    {
        public string Name { get; set; } = "";

        public List<Row> Rows { get; set; } = [];
    }

    private sealed class Row
    {
        [StringLength(10)] public string Price { get; set; } = "";
    }
}
