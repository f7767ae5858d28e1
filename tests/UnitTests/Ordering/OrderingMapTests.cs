using Marketplace.Ordering;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace Marketplace.UnitTests.Ordering;

public sealed class OrderingMapTests
{
    [Fact]
    public void Every_member_of_a_row_has_its_namesake() => new OrderingMaps(null, NullLoggerFactory.Instance).AssertIsValid();
}
