using System.Globalization;
using Marketplace.Search.Log;

namespace Marketplace.Monitor.Query;

/// <summary>Reads what only pages ask for; what it does not understand it names and leaves out.</summary>
internal sealed class AddressReader(IReadOnlyDictionary<string, string> values)
{
    private readonly List<string> _problems = [];

    public IReadOnlyList<string> Problems => _problems;

    /// <summary>Monday of an ISO week: "2026-W48".</summary>
    public DateOnly? Week(string name) => Read(name, LogWeek.Parse);

    public int? Whole(string name, int least, int most) => Read(name, text => AsWhole(text, least, most));

    /// <summary>For a value that means nothing beside another.</summary>
    public void Refuse(string name) => _problems.Add(name);

    private T? Read<T>(string name, Func<string, T?> parse) where T : struct
    {
        if (!values.TryGetValue(name, out var text)) return null;
        var value = parse(text);
        if (value is null) _problems.Add(name);
        return value;
    }

    private static int? AsWhole(string text, int least, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n >= least && n <= most ? n : null;
}
