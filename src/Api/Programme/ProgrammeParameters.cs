using System.ComponentModel;
using System.Globalization;
using System.Text.RegularExpressions;
using Marketplace.SalesChannels.Programme;
using Marketplace.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Marketplace.Api.Programme;

/// <summary>What every address under /api/v1/programme takes, as written. Everything is bound as text, so that a bad value is answered by name. Empty is absent.</summary>
public sealed record ProgrammeParameters(
    [property: FromQuery(Name = "asOf"), Description("Date in Vietnam, YYYY-MM-DD; today if not given. In the future nobody renews and nothing is checked again.")] string? AsOf,
    [property: FromQuery(Name = "knownAt"), Description("ISO instant with offset, inclusive: facts recorded later are ignored.")] string? KnownAt,
    [property: FromQuery(Name = "area"), Description("Code of one of the 13 areas, or 'unknown'.")] string? Area,
    [property: FromQuery(Name = "commune"), Description("Code of one of the 69 communes and wards of today, or 'unknown'.")] string? Commune,
    [property: FromQuery(Name = "plan"), Description("Code of a plan whose targets are asked for; else those in force on the day.")] string? Plan,
    [property: FromQuery(Name = "samples"), Description("'include' counts demonstration data too.")] string? Samples,
    [property: FromQuery(Name = "format"), Description("json or csv; else as the Accept header says.")] string? Format,
    [property: FromServices] TargetBook Book)
{
    /// <summary>Digits after the seventh are cut: facts are recorded to the microsecond.</summary>
    private static readonly Regex _instantForm = new(@"\A(?<time>[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{1,7})?)?)[0-9]*(?<zone>Z|(?<sign>[+ -])(?<hours>[0-9]{2}):?(?<minutes>[0-9]{2}))\z");

    /// <summary>Refusals carry the parameter's name.</summary>
    public Result<ProgrammeQuery> Read()
    {
        var errors = new List<FieldError>();
        var query = new ProgrammeQuery(Date(errors), Instant(errors), OneOf("samples", Samples, errors, "include") is not null)
        {
            Scope = new ProgrammeScope(Code("area", Area, PlaceCodes.Area, errors), Code("commune", Commune, PlaceCodes.Commune, errors), Plan: OneOf("plan", Plan, errors, [.. Book.Plans.Select(p => p.Code)])),
        };
        OneOf("format", Format, errors, "json", "csv");
        return errors.Count > 0 ? Result.Refused<ProgrammeQuery>(errors) : Result.Ok(query);
    }

    private DateOnly? Date(List<FieldError> errors)
    {
        if (string.IsNullOrEmpty(AsOf)) return null;
        if (DateOnly.TryParseExact(AsOf, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) return date;
        errors.Add(new FieldError("asOf", ApiRefusals.NotADate));
        return null;
    }

    private DateTimeOffset? Instant(List<FieldError> errors)
    {
        if (string.IsNullOrEmpty(KnownAt)) return null;
        // A plus that was not escaped arrives as a space.
        if (_instantForm.Match(KnownAt) is { Success: true } form && DateTimeOffset.TryParse(
            form.Groups["time"].Value + (form.Groups["zone"].Value == "Z" ? "Z" : $"{form.Groups["sign"].Value.Replace(' ', '+')}{form.Groups["hours"].Value}:{form.Groups["minutes"].Value}"),
            CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant)) return instant;
        errors.Add(new FieldError("knownAt", ApiRefusals.NotAnInstant));
        return null;
    }

    private static string? Code(string name, string? value, Regex form, List<FieldError> errors)
    {
        if (string.IsNullOrEmpty(value)) return null;
        if (!form.IsMatch(value)) errors.Add(new FieldError(name, ApiRefusals.Malformed));
        return value;
    }

    private static string? OneOf(string name, string? value, List<FieldError> errors, params string[] words)
    {
        if (string.IsNullOrEmpty(value)) return null;
        if (!words.Contains(value)) errors.Add(new FieldError(name, ApiRefusals.NotOneOf(words)));
        return value;
    }
}
