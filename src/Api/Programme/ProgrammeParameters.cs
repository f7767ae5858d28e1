using System.ComponentModel;
using Marketplace.SalesChannels.Programme;
using Marketplace.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Marketplace.Api.Programme;

/// <summary>What every address under /api/v1/programme takes, as written: bound as text, so that a bad value is answered by name. Empty is absent.</summary>
public sealed record ProgrammeParameters
{
    [FromQuery(Name = "asOf")]
    [Description("Date in Vietnam, YYYY-MM-DD; today if not given. In the future nobody renews and nothing is checked again.")]
    public string? AsOf { get; init; }

    [FromQuery(Name = "knownAt")]
    [Description("ISO instant with offset, inclusive: facts recorded later are ignored. A date means its end in Vietnam.")]
    public string? KnownAt { get; init; }

    [FromQuery(Name = "area")]
    [Description("Code of one of the 13 areas, or 'unknown'.")]
    public string? Area { get; init; }

    [FromQuery(Name = "commune")]
    [Description("Code of one of the 69 communes and wards of today, or 'unknown'.")]
    public string? Commune { get; init; }

    [FromQuery(Name = "plan")]
    [Description("Code of a plan whose targets are asked for; else those in force on the day.")]
    public string? Plan { get; init; }

    [FromQuery(Name = "samples")]
    [Description("'include' counts demonstration data too.")]
    public string? Samples { get; init; }

    [FromQuery(Name = "format")]
    [Description("json or csv; else as the Accept header says.")]
    public string? Format { get; init; }

    [FromServices]
    public required Targets Targets { get; init; }

    /// <summary>Refusals carry the parameter's name.</summary>
    public Result<ProgrammeQuery> Read()
    {
        var read = new ReadProgrammeQuery(Value, Targets);
        var query = read.Execute(samples: Samples == "include");
        var errors = read.Faults.Select(f => new FieldError(f.Name, Why(f.Fault))).ToList();
        if (Samples is not (null or "" or "include")) errors.Add(new FieldError("samples", ApiRefusals.NotOneOf(["include"])));
        if (Format is not (null or "" or "json" or "csv")) errors.Add(new FieldError("format", ApiRefusals.NotOneOf(["json", "csv"])));
        return errors.Count > 0 ? Result.Refused<ProgrammeQuery>(errors) : Result.Ok(query);
    }

    /// <summary>What only pages ask for is not there.</summary>
    private string? Value(string name) => name switch
    {
        ReadProgrammeQuery.AsOf => AsOf,
        ReadProgrammeQuery.KnownAt => KnownAt,
        ReadProgrammeQuery.Area => Area,
        ReadProgrammeQuery.Commune => Commune,
        ReadProgrammeQuery.Plan => Plan,
        _ => null,
    };

    private Message Why(QueryFault fault) => fault switch
    {
        QueryFault.NotADate => ApiRefusals.NotADate,
        QueryFault.NotAnInstant => ApiRefusals.NotAnInstant,
        QueryFault.NotAPlan => ApiRefusals.NotOneOf(Targets.Plans.Select(p => p.Code)),
        QueryFault.Malformed => ApiRefusals.Malformed,
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, null),
    };
}
