using Marketplace.Shared;
using Shouldly;
using Xunit;

namespace Marketplace.UnitTests.Shared;

public sealed class SpreadsheetCellTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData(" =1+1", " '=1+1")]
    [InlineData("Mật ong", "Mật ong")]
    [InlineData("a;=1+1", "a;'=1+1")]
    [InlineData("a; =1+1;+2", "a; '=1+1;'+2")]
    [InlineData("a;\"=1+1", "a;\"'=1+1")]
    [InlineData("a\n=1+1", "a =1+1")]
    [InlineData("a\t=1+1", "a =1+1")]
    [InlineData("a-b, c@d = e", "a-b, c@d = e")]
    public void No_cell_begins_a_formula_wherever_a_spreadsheet_cuts_the_line(string text, string safe) => SpreadsheetCell.Safe(text).ShouldBe(safe);
}
