using System.Globalization;
using Marketplace.Search.Log;
using Marketplace.Shared;

namespace Marketplace.Monitor.Query;

/// <summary>Reads values of an address; what it does not understand it names and leaves out.</summary>
internal sealed class AddressReader(IReadOnlyDictionary<string, string> values)
{
    public static readonly DateOnly Earliest = new(2000, 1, 1), Latest = new(2099, 12, 31);

    private readonly List<string> _problems = [];

    public IReadOnlyList<string> Problems => _problems;

    /// <summary>Monday of an ISO week: "2026-W48".</summary>
    public DateOnly? Week(string name) => Read(name, LogWeek.Parse);

    public DateOnly? Day(string name) => Read(name, text => Date(text));

    public int? Whole(string name, int least, int most) =>
        Read(name, text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n >= least && n <= most ? n : (int?)null);

    /// <summary>An instant with its offset, or a day, which means its end in Vietnam.</summary>
    public DateTimeOffset? Instant(string name) => Read(name, text => Date(text) is { } day ? EndOf(day)
        : HasOffset(text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant) ? instant : (DateTimeOffset?)null);

    /// <summary>For a value that means nothing beside another.</summary>
    public void Refuse(string name) => _problems.Add(name);

    public string? OneOf(string name, IEnumerable<string> words)
    {
        if (!values.TryGetValue(name, out var text) || words.Contains(text)) return text;
        _problems.Add(name);
        return null;
    }

    private T? Read<T>(string name, Func<string, T?> parse) where T : struct
    {
        if (!values.TryGetValue(name, out var text)) return null;
        var value = parse(text);
        if (value is null) _problems.Add(name);
        return value;
    }

    private static DateOnly? Date(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day >= Earliest && day <= Latest ? day : null;

    private static DateTimeOffset EndOf(DateOnly day) =>
        new DateTimeOffset(day.AddDays(1).ToDateTime(TimeOnly.MinValue), VietnamTime.Zone.BaseUtcOffset).AddMicroseconds(-1);

    private static bool HasOffset(string text) => text.EndsWith('Z') || text.Length > 10 && text.AsSpan(10).IndexOfAny('+', '-') >= 0;
}
