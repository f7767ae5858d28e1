using Marketplace.Shared.Caching;
using Shouldly;
using Xunit;

namespace Marketplace.UnitTests.Shared;

public sealed class BoundedCacheTests
{
    [Fact]
    public void It_never_holds_more_than_its_room()
    {
        var cache = new BoundedCache<int, int>(100);
        for (var i = 0; i < 10_000; i++)
        {
            cache.Set(i, i);
            cache.Count.ShouldBeLessThanOrEqualTo(100);
        }
        cache.TryGet(9_999, out var last).ShouldBeTrue();
        last.ShouldBe(9_999);
    }

    [Fact]
    public void What_is_asked_for_again_and_again_stays_while_odd_keys_pass()
    {
        var cache = new BoundedCache<string, string>(100);
        cache.Set("kept", "honey");
        for (var i = 0; i < 5_000; i++)
        {
            cache.Set($"odd {i}", "");
            cache.TryGet("kept", out _).ShouldBeTrue();
        }
        cache.TryGet("odd 0", out _).ShouldBeFalse();
    }

    [Fact]
    public void Heavy_values_count_for_more_and_one_too_heavy_is_not_kept()
    {
        var cache = new BoundedCache<int, string>(100, text => text.Length);
        for (var i = 0; i < 20; i++) cache.Set(i, new string('x', 20));
        cache.Count.ShouldBeInRange(2, 5);
        cache.Set(1, "y");
        cache.Set(1, new string('y', 51));
        cache.TryGet(1, out _).ShouldBeFalse("an older value would be wrong");
    }

    [Fact]
    public void A_missing_value_is_made_once_and_found_then()
    {
        var cache = new BoundedCache<string, int>(10, comparer: StringComparer.OrdinalIgnoreCase);
        cache.GetOrAdd("Mật", k => k.Length).ShouldBe(3);
        cache.GetOrAdd("mật", _ => 99).ShouldBe(3);
        cache.Remove("MẬT");
        cache.TryGet("mật", out _).ShouldBeFalse();
        cache.Set("a", 1);
        cache.Clear();
        cache.Count.ShouldBe(0);
    }
}
