using System.Text;
using Marketplace.Catalog.Producers;
using Shouldly;
using Xunit;

namespace Marketplace.UnitTests.Catalog;

public sealed class UnnamedProducerTests
{
    [Theory]
    [InlineData("Chưa rõ chủ thể"), InlineData("Chưa rõ chủ thể (Bánh đa)"), InlineData("CHƯA RÕ CHỦ THỂ"), InlineData("chưa rõ")]
    [InlineData("Chưa xác định"), InlineData("chưa Xác ĐỊNH (Giò)"), InlineData("Không rõ chủ thể"), InlineData("KHÔNG RÕ")]
    public void A_stand_in_is_nobody_in_any_case_and_composition(string name)
    {
        UnnamedProducer.Is(name).ShouldBeTrue();
        UnnamedProducer.Is(name.Normalize(NormalizationForm.FormD)).ShouldBeTrue();
    }

    [Theory]
    [InlineData("HTX Chưa rõ"), InlineData("Chua ro chu the"), InlineData("Chú Rõ"), InlineData("Không Gian Xanh"), InlineData("")]
    public void Any_other_name_is_somebody(string name) => UnnamedProducer.Is(name).ShouldBeFalse();
}
