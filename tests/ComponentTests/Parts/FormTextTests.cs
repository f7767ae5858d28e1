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
        (form.Name, form.Rows[0].Price, form.Rows[1].Price).ShouldBe(("ab\ufffd", "1\ufffd", new string('9', 10)));
        errors.ShouldHaveSingleItem().Field.ShouldBe("Rows[1].Price");
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
