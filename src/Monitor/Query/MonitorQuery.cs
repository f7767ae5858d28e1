using System.Collections.Immutable;
using System.Globalization;
using Marketplace.SalesChannels.Programme;
using Microsoft.AspNetCore.Http;

namespace Marketplace.Monitor.Query;

/// <summary>What a page of the province is asked for: all of it stands in the address, so that a page can be sent on and kept.</summary>
public sealed class MonitorQuery
{
    public const string AsOf = "asOf", KnownAt = "knownAt", Area = "area", Commune = "commune", Type = "type", Star = "star", Group = "group", Year = "year", Plan = "plan", Samples = "mau";

    private static readonly ImmutableHashSet<string> _filters = [AsOf, KnownAt, Area, Commune, Type, Star, Group, Year, Plan, Samples];
    private readonly ImmutableSortedDictionary<string, string> _values;
    private readonly TargetBook _targets;

    private MonitorQuery(ImmutableSortedDictionary<string, string> values, DateOnly today, TargetBook targets)
    {
        (_values, _targets, Today) = (values, targets, today);
        var read = new AddressReader(values);
        var year = read.Whole(Year, AddressReader.Earliest.Year, AddressReader.Latest.Year);
        var asOf = read.Day(AsOf) ?? (year is null || year == today.Year ? today : new DateOnly(year.Value, 12, 31));
        Programme = new ProgrammeQuery(asOf, read.Instant(KnownAt), HasSamples)
        {
            Scope = new ProgrammeScope(this[Area], this[Commune], this[Type], read.Whole(Star, 3, 5), this[Group], read.OneOf(Plan, targets.Plans.Select(p => p.Code))),
        };
        Weeks = WeekRange.Read(read, today);
        Problems = read.Problems;
    }

    public DateOnly Today { get; }

    /// <summary>Its as-of day is always set.</summary>
    public ProgrammeQuery Programme { get; }

    /// <summary>For the search log alone.</summary>
    public WeekRange Weeks { get; }

    public DateOnly Day => Programme.AsOf!.Value;

    public bool HasSamples => this[Samples] == "1";

    /// <summary>Names of parameters whose value says nothing we understand.</summary>
    public IReadOnlyList<string> Problems { get; }

    public string? this[string name] => _values.GetValueOrDefault(name);

    /// <summary>What restricts the figures, with its value.</summary>
    public IEnumerable<KeyValuePair<string, string>> Filters => _values.Where(v => _filters.Contains(v.Key));

    public static MonitorQuery Read(IQueryCollection query, DateOnly today, TargetBook targets) =>
        new(query.Select(q => KeyValuePair.Create(q.Key, q.Value.ToString().Trim())).Where(q => q.Value.Length is > 0 and < 100)
            .ToImmutableSortedDictionary(StringComparer.Ordinal), today, targets);

    /// <summary>A day as addresses and files write it.</summary>
    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The same of another day.</summary>
    public MonitorQuery On(DateOnly day) => With(Year, null).With(AsOf, Iso(day));

    public MonitorQuery With(string name, string? value) => new(string.IsNullOrEmpty(value) ? _values.Remove(name) : _values.SetItem(name, value), Today, _targets);

    /// <summary>Without what only one page knows, such as its order of rows.</summary>
    public MonitorQuery Bare => new(Filters.ToImmutableSortedDictionary(StringComparer.Ordinal), Today, _targets);

    /// <summary>Another page asked for the same.</summary>
    public string Link(string path) => Bare.Same(path);

    /// <summary>The same page, with all it was asked for.</summary>
    public string Same(string path) => path + QueryString.Create(_values.Select(Part));

    private static KeyValuePair<string, string?> Part(KeyValuePair<string, string> value) => new(value.Key, value.Value);
}
