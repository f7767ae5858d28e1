using Marketplace.SalesChannels.Programme;
using Shouldly;
using Xunit;

namespace Marketplace.UnitTests.SalesChannels;

/// <summary>One reader for pages, files and the API.</summary>
public sealed class ReadProgrammeQueryTests
{
    private static ReadProgrammeQuery Reader(params (string Name, string Value)[] address) =>
        new(name => address.Where(a => a.Name == name).Select(a => a.Value).FirstOrDefault(), new Targets(SmallReference.Targets()));

    [Theory]
    [InlineData("2026-01-31T08:00:00+07:00", "2026-01-31T01:00:00.0000000Z")]
    [InlineData("2026-01-31T08:00:00 07:00", "2026-01-31T01:00:00.0000000Z")]
    [InlineData("2026-01-31T08:00Z", "2026-01-31T08:00:00.0000000Z")]
    [InlineData("2026-01-31T08:00:00.123456789Z", "2026-01-31T08:00:00.1234567Z")]
    [InlineData("2026-01-31", "2026-01-31T16:59:59.9999990Z")]
    public void An_instant_is_read_with_its_offset_and_a_day_means_its_end_in_Vietnam(string text, string utc)
    {
        var query = Reader((ReadProgrammeQuery.KnownAt, text)).Execute(samples: false);
        query.KnownAt!.Value.UtcDateTime.ToString("O", System.Globalization.CultureInfo.InvariantCulture).ShouldBe(utc);
    }

    [Theory]
    [InlineData("asOf", "2026-02-30", QueryFault.NotADate)]
    [InlineData("knownAt", "2026-01-31T08:00:00", QueryFault.NotAnInstant)]
    [InlineData("knownAt", "today", QueryFault.NotAnInstant)]
    [InlineData("area", "4360", QueryFault.Malformed)]
    [InlineData("commune", "436", QueryFault.Malformed)]
    [InlineData("type", "HTX", QueryFault.Malformed)]
    [InlineData("star", "2", QueryFault.Malformed)]
    [InlineData("group", "11", QueryFault.Malformed)]
    [InlineData("plan", "KH-1999", QueryFault.NotAPlan)]
    public void What_says_nothing_is_named_and_left_out(string name, string text, QueryFault fault)
    {
        var reader = Reader((name, text));
        reader.Execute(samples: false).ShouldBe(new ProgrammeQuery());
        reader.Faults.ShouldBe([(name, fault)]);
    }

    [Theory]
    [InlineData("area", "999"), InlineData("area", "unknown"), InlineData("type", "nothing"), InlineData("group", "9"), InlineData("asOf", "")]
    public void A_code_of_the_right_form_and_an_empty_value_are_no_faults(string name, string text)
    {
        var reader = Reader((name, text));
        reader.Execute(samples: false);
        reader.Faults.ShouldBeEmpty();
    }
}
