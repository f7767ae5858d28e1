using Marketplace.Catalog.Producers;
using Shouldly;
using Xunit;

namespace Marketplace.UnitTests.Catalog;

/// <summary>How a producer is shown on a day.</summary>
public sealed class ProducerPeriodsTests
{
    private static readonly ProducerVersion[] _periods =
    [
        new() { Code = "P", Name = "Tổ hợp tác", Type = ProducerType.ToHopTac, TypeFrom = new(2020, 1, 1), TypeTo = new(2023, 1, 1) },
        new() { Code = "P", Name = "Hợp tác xã", Type = ProducerType.Htx, TypeFrom = new(2024, 1, 1) },
    ];

    [Theory]
    [InlineData("2019-12-31", "Tổ hợp tác", ProducerType.Unknown)]
    [InlineData("2022-12-31", "Tổ hợp tác", ProducerType.ToHopTac)]
    [InlineData("2023-01-01", "Tổ hợp tác", ProducerType.Unknown)]
    [InlineData("2024-01-01", "Hợp tác xã", ProducerType.Htx)]
    public void Outside_its_periods_the_name_stays_and_the_type_is_unknown(string day, string name, ProducerType type)
    {
        var on = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
        var shown = ProducerIdentity.Of(_periods.AsKnownOn(on)!, on);
        (shown.Name, shown.Type).ShouldBe((name, type));
    }
}
