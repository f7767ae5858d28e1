using System.Globalization;
using System.Text.RegularExpressions;
using Marketplace.Shared;
using Marketplace.Shared.Text;

namespace Marketplace.SalesChannels.Programme;

/// <summary>Why a parameter of an address says nothing.</summary>
public enum QueryFault { NotADate, NotAnInstant, Malformed, NotAPlan }

/// <summary>
/// Reads a question about the programme from an address, the same for pages, files and the API. An empty value is an absent one; a code of
/// the right form that names nothing is no fault: it counts nothing.
/// </summary>
/// <param name="value">Value of a parameter; null = not given.</param>
public sealed class ReadProgrammeQuery(Func<string, string?> value, Targets targets)
{
    public const string AsOf = "asOf", KnownAt = "knownAt", Area = "area", Commune = "commune", Type = "type", Star = "star", Group = "group", Plan = "plan";

    private const int AreaDigits = 3, CommuneDigits = 5, GroupDigits = 1;

    /// <summary>Digits after the seventh are cut: facts are recorded to the microsecond. A plus that was not escaped arrives as a space.</summary>
    private static readonly Regex _instant = new(
        @"\A(?<time>[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{1,7})?)?)[0-9]*"
        + @"(?<zone>Z|(?<sign>[+ -])(?<hours>[0-9]{2}):?(?<minutes>[0-9]{2}))\z",
        RegexOptions.None, RegexLimit.Time);

    private readonly List<(string Name, QueryFault Fault)> _faults = [];

    /// <summary>After reading.</summary>
    public IReadOnlyList<(string Name, QueryFault Fault)> Faults => _faults;

    public ProgrammeQuery Execute(bool samples) => new(Day(AsOf), Instant(KnownAt), samples)
    {
        Scope = new ProgrammeScope(
            Code(Area, AreaDigits), Code(Commune, CommuneDigits), Word(Type), OfStars(Star), Code(Group, GroupDigits), OfPlans(Plan)),
    };

    public DateOnly? Day(string name)
    {
        if (Given(name) is not { } text) return null;
        return AsDay(text) ?? Refuse<DateOnly>(name, QueryFault.NotADate);
    }

    /// <summary>An instant with its offset, or a day, which means its end in Vietnam.</summary>
    private DateTimeOffset? Instant(string name)
    {
        if (Given(name) is not { } text) return null;
        if (AsDay(text) is { } day) return EndOf(day);
        return AsInstant(text) ?? Refuse<DateTimeOffset>(name, QueryFault.NotAnInstant);
    }

    private string? Code(string name, int digits)
    {
        if (Given(name) is not { } text) return null;
        if (text == ProgrammeReference.Unknown || text.Length == digits && text.All(char.IsAsciiDigit)) return text;
        _faults.Add((name, QueryFault.Malformed));
        return null;
    }

    private string? Word(string name)
    {
        if (Given(name) is not { } text) return null;
        if (text.Length <= 32 && text.All(c => char.IsAsciiLetterLower(c) || c == '_')) return text;
        _faults.Add((name, QueryFault.Malformed));
        return null;
    }

    private int? OfStars(string name)
    {
        if (Given(name) is not { } text) return null;
        return text is "3" or "4" or "5" ? text[0] - '0' : Refuse<int>(name, QueryFault.Malformed);
    }

    private string? OfPlans(string name)
    {
        if (Given(name) is not { } text) return null;
        if (targets.Plans.Any(p => p.Code == text)) return text;
        _faults.Add((name, QueryFault.NotAPlan));
        return null;
    }

    private string? Given(string name) => value(name) is { Length: > 0 } text ? text : null;

    private T? Refuse<T>(string name, QueryFault fault) where T : struct
    {
        _faults.Add((name, fault));
        return null;
    }

    private static DateOnly? AsDay(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static DateTimeOffset? AsInstant(string text)
    {
        if (text.Length > 100 || _instant.Match(text) is not { Success: true } form) return null;
        var sign = form.Groups["sign"].Value.Replace(' ', '+');
        var zone = form.Groups["zone"].Value == "Z" ? "Z" : $"{sign}{form.Groups["hours"].Value}:{form.Groups["minutes"].Value}";
        return DateTimeOffset.TryParse(form.Groups["time"].Value + zone, CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant) ? instant : null;
    }

    private static DateTimeOffset EndOf(DateOnly day) => day == DateOnly.MaxValue
        ? DateTimeOffset.MaxValue
        : new DateTimeOffset(day.AddDays(1).ToDateTime(TimeOnly.MinValue), VietnamTime.Zone.BaseUtcOffset).AddMicroseconds(-1);
}
