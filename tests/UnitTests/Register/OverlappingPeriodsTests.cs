using System.Globalization;
using Marketplace.Catalog.Producers;
using Marketplace.Register;
using Shouldly;
using Xunit;

namespace Marketplace.UnitTests.Register;

/// <summary>Type periods of one producer: "20-23@1" is from 2020 to before 2023, recorded at second 1; "~20@2" voids the period from 2020.</summary>
public sealed class OverlappingPeriodsTests
{
    private static readonly PeriodRule<ProducerVersion> _rule = new(p => p.TypeFrom, p => p.TypeTo, "type_from");

    [Theory]
    [InlineData("20-23@1", "23-25@2")]
    [InlineData("20-23@1", "24-@2")]
    [InlineData("20-@1", "20-23@2 23-@2")]
    [InlineData("20-@1", "~20@2 21-@2")]
    [InlineData("20-@1", "22-22@2")]
    [InlineData("", "20-23@1 23-@1")]
    public void Periods_that_meet_or_leave_a_gap_are_taken(string stored, string rows) => Refused(stored, rows).ShouldBe("");

    [Theory]
    [InlineData("20-@1", "23-@2", "23-@2")]
    [InlineData("20-23@1", "22-24@2", "22-24@2")]
    [InlineData("", "20-@1 23-@1", "23-@1")]
    [InlineData("", "23-@1 20-@1", "20-@1")]
    [InlineData("", "20-24@2 22-@1", "20-24@2")]
    [InlineData("20-23@5", "22-24@2", "22-24@2")]
    [InlineData("20-23@1 20-@3", "23-@2", "23-@2")]
    public void Of_two_that_overlap_the_row_recorded_last_gives_way_and_stored_versions_stay(string stored, string rows, string refused) =>
        Refused(stored, rows).ShouldBe(refused);

    [Fact]
    public void Periods_may_overlap_what_is_no_longer_known() => Refused("20-@1 ~20@2", "21-@3").ShouldBe("");

    [Fact]
    public void What_a_refused_row_stood_in_the_way_of_is_judged_again() => Refused("20-23@5", "22-24@2 23-25@3").ShouldBe("22-24@2");

    private static string Refused(string stored, string rows)
    {
        var versions = Periods(stored).ToList();
        var candidates = Periods(rows).Select((v, at) => new Candidate<ProducerVersion>(at + 2, v)).ToList();
        var refused = new List<Candidate<ProducerVersion>>();
        while (OverlappingPeriods.Find(versions, candidates, _rule) is { Count: > 0 } found)
        {
            refused.AddRange(found);
            candidates.RemoveAll(found.Contains);
        }
        return string.Join(' ', refused.Select(r => rows.Split(' ')[r.Line - 2]));
    }

    private static IEnumerable<ProducerVersion> Periods(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word =>
    {
        var (period, second) = (word.Split('@')[0], word.Split('@')[1]);
        var days = period.TrimStart('~').Split('-');
        return new ProducerVersion
        {
            Code = "P", Name = "X", IsVoid = period[0] == '~',
            TypeFrom = Day(days[0]), TypeTo = days.Length == 1 || days[1].Length == 0 ? null : Day(days[1]),
            RecordedAt = DateTimeOffset.UnixEpoch.AddSeconds(int.Parse(second, CultureInfo.InvariantCulture)),
        };
    });

    private static DateOnly Day(string year) => new(2000 + int.Parse(year, CultureInfo.InvariantCulture), 1, 1);
}
