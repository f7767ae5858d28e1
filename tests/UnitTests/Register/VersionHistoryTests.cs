using Marketplace.Catalog.Products;
using Marketplace.Register;
using Shouldly;
using Xunit;

namespace Marketplace.UnitTests.Register;

/// <summary>The version rule, one key at a time. "B@2" is value B recorded at second 2; "-@2" says at second 2 that it never was.</summary>
public sealed class VersionHistoryTests
{
    [Theory]
    [InlineData("", "A@1", "A@1")]
    [InlineData("A@1", "B@2", "A@1 B@2")]
    [InlineData("A@2", "B@1", "B@1 A@2")]
    [InlineData("A@1", "-@2 A@3", "A@1 -@2 A@3")]
    [InlineData("", "A@3 C@1 B@2", "C@1 B@2 A@3")]
    public void Other_values_are_a_new_version_at_their_instant(string stored, string rows, string known) => Merge(stored, rows).Known.ShouldBe(known);

    [Theory]
    [InlineData("A@1", "A@1")]
    [InlineData("A@1", "A@2")]
    [InlineData("A@1 B@3", "A@2")]
    [InlineData("A@1 -@2", "-@3")]
    public void The_values_known_just_before_say_nothing_new(string stored, string rows)
    {
        var history = Merge(stored, rows);
        history.Known.ShouldBe(stored);
        history.Unchanged.ShouldBe(1);
    }

    [Fact]
    public void Values_known_before_others_came_between_are_a_new_version() => Merge("A@1 B@2", "A@3").Known.ShouldBe("A@1 B@2 A@3");

    [Theory]
    [InlineData("A@1", "B@1", "A@1")]
    [InlineData("", "A@1 B@1", "A@1")]
    [InlineData("A@1", "-@1", "A@1")]
    public void Other_values_at_an_instant_already_taken_are_refused(string stored, string rows, string known)
    {
        var history = Merge(stored, rows);
        history.Known.ShouldBe(known);
        history.Refused.ShouldBe(1);
    }

    [Fact]
    public void A_stored_version_that_an_earlier_one_turns_into_a_repeat_is_dropped()
    {
        var history = Merge("A@1 B@3 C@4", "B@2");
        history.Known.ShouldBe("A@1 B@2 C@4");
        history.Dropped.ShouldBe("B@3");
    }

    private static (string Known, int Unchanged, int Refused, string Dropped) Merge(string stored, string rows)
    {
        var history = VersionHistory.Merge(
            [.. Versions(stored)], Versions(rows).Select((v, at) => new Candidate<ProductVersion>(at + 2, v)),
            (one, other) => one.Name == other.Name);
        return (Shown(history.Versions), history.Unchanged.Count, history.Refused.Count, Shown(history.Dropped));
    }

    private static IEnumerable<ProductVersion> Versions(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => new ProductVersion
    {
        Code = "P", ProducerCode = "X", Name = word[..1], RecordedAt = DateTimeOffset.UnixEpoch.AddSeconds(word[2] - '0'),
    });

    private static string Shown(IEnumerable<ProductVersion> versions) =>
        string.Join(' ', versions.Select(v => $"{v.Name}@{(v.RecordedAt - DateTimeOffset.UnixEpoch).TotalSeconds}"));
}
