using System.Globalization;
using Marketplace.Catalog.Products;
using Shouldly;
using Xunit;

namespace Marketplace.ComponentTests.Parts;

public sealed class PackLabelsTests
{
    [Theory]
    [InlineData("Gói 10 chiếc", "Pack, 10 pieces")]
    [InlineData("Hộp 20 túi lọc", "Box, 20 tea bags")]
    [InlineData("Chai 1 lít", "Bottle, 1 l")]
    [InlineData("Quả 1,3-1,6 kg", "Fruit, 1.3-1.6 kg")]
    [InlineData("Con làm sạch 1,8 kg", "Whole, 1.8 kg")]
    [InlineData("Túi rau theo mùa 2 kg", "Bag, 2 kg")]
    [InlineData("500 g", "500 g")]
    [InlineData("Chục", "Ten")]
    public void Labels_of_packs_are_English_on_English_pages_and_as_written_on_others(string label, string english)
    {
        PackLabels.Of(label, CultureInfo.GetCultureInfo("en-GB")).ShouldBe(english);
        PackLabels.Of(label, CultureInfo.GetCultureInfo("vi-VN")).ShouldBe(label);
    }
}
