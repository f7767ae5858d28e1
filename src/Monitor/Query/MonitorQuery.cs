using System.Collections.Immutable;
using System.Globalization;
using Marketplace.SalesChannels.Programme;
using Marketplace.Shared.Text;
using Microsoft.AspNetCore.Http;

namespace Marketplace.Monitor.Query;

/// <summary>What a page of the province is asked for: all of it stands in the address, so that a page can be sent on and kept.</summary>
public sealed class MonitorQuery
{
    public const string AsOf = ReadProgrammeQuery.AsOf, KnownAt = ReadProgrammeQuery.KnownAt, Area = ReadProgrammeQuery.Area,
        Commune = ReadProgrammeQuery.Commune, Type = ReadProgrammeQuery.Type, Star = ReadProgrammeQuery.Star, Group = ReadProgrammeQuery.Group,
        Plan = ReadProgrammeQuery.Plan, Year = "year", Samples = "mau";

    /// <summary>What restricts figures, on every page.</summary>
    public static IReadOnlyList<string> FilterNames { get; } = [AsOf, KnownAt, Area, Commune, Type, Star, Group, Year, Plan, Samples];

    /// <summary>What is longer is cut, and says nothing then where a day or a code is asked for.</summary>
    private const int Longest = 100;

    /// <summary>Days that pages show; the API knows no such limit.</summary>
    private static readonly DateOnly _earliest = new(2000, 1, 1), _latest = new(2099, 12, 31);

    private static readonly ImmutableHashSet<string> _names =
        ImmutableHashSet.CreateRange(StringComparer.OrdinalIgnoreCase, FilterNames.Concat(PageNames.All));

    private readonly ImmutableSortedDictionary<string, string> _values;
    private readonly Targets _targets;

    private MonitorQuery(ImmutableSortedDictionary<string, string> values, DateOnly today, Targets targets)
    {
        _values = values;
        _targets = targets;
        Today = today;
        var own = new AddressReader(values);
        var read = new ReadProgrammeQuery(name => this[name], targets);
        var asked = read.Execute(HasSamples);
        var year = own.Whole(Year, _earliest.Year, _latest.Year);
        if (asked.AsOf < _earliest || asked.AsOf > _latest)
        {
            own.Refuse(AsOf);
            asked = asked with { AsOf = null };
        }
        Programme = asked with { AsOf = asked.AsOf ?? DayOf(year, today) };
        Weeks = WeekRange.Read(own, today);
        Problems = [.. read.Faults.Select(f => f.Name), .. own.Problems];
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
    public IEnumerable<KeyValuePair<string, string>> Filters => _values.Where(v => FilterNames.Contains(v.Key));

    /// <summary>Names are those of our own, whatever their case in the address; what is none of them is not taken over into any link.</summary>
    public static MonitorQuery Read(IQueryCollection query, DateOnly today, Targets targets)
    {
        var values = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in query)
            if (_names.TryGetValue(key, out var name) && value.ToString() is { Length: > 0 } text) values[name] = OutsideText.Cut(text, Longest);
        return new(values.ToImmutable(), today, targets);
    }

    /// <summary>A day as addresses and files write it.</summary>
    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The same of another day.</summary>
    public MonitorQuery On(DateOnly day) => With(Year, null).With(AsOf, Iso(day));

    /// <summary>Asked otherwise, a list begins again with its first page.</summary>
    public MonitorQuery With(string name, string? value)
    {
        var others = name == PageNames.Page ? _values : _values.Remove(PageNames.Page);
        return new(string.IsNullOrEmpty(value) ? others.Remove(name) : others.SetItem(name, value), Today, _targets);
    }

    /// <summary>Without what only one page knows, such as its order of rows.</summary>
    public MonitorQuery Bare => new(Filters.ToImmutableSortedDictionary(StringComparer.Ordinal), Today, _targets);

    /// <summary>Another page asked for the same.</summary>
    public string Link(string path) => Bare.Same(path);

    /// <summary>The same page, with all it was asked for.</summary>
    public string Same(string path) => path + QueryString.Create(_values.Select(v => new KeyValuePair<string, string?>(v.Key, v.Value)));

    private static DateOnly DayOf(int? year, DateOnly today) => year is null || year == today.Year ? today : new DateOnly(year.Value, 12, 31);
}
