using Marketplace.Shared;
using Microsoft.AspNetCore.Http;

namespace Marketplace.Components.Forms;

/// <summary>What a page does after its form was sent: leads on with 303, shows the form again with what is wrong, or shows what it has made.</summary>
public sealed record FormAnswer
{
    private FormAnswer() { }

    public string? Next { get; private init; }

    public IReadOnlyList<FieldError> Errors { get; private init; } = [];

    public int Status { get; private init; } = StatusCodes.Status200OK;

    /// <summary>For what is shown once and kept nowhere, such as recovery codes.</summary>
    public static FormAnswer Show { get; } = new();

    /// <param name="path">Of this site.</param>
    public static FormAnswer SeeOther(string path) => new() { Next = path, Status = StatusCodes.Status303SeeOther };

    public static FormAnswer Refused(params IReadOnlyList<FieldError> errors) => new() { Errors = errors, Status = StatusCodes.Status422UnprocessableEntity };

    /// <summary>Nothing is wrong with what was typed: somebody was quicker, or a price has changed.</summary>
    public static FormAnswer Conflict(params IReadOnlyList<FieldError> errors) => new() { Errors = errors, Status = StatusCodes.Status409Conflict };

    /// <summary>Not for this person, whatever the form says.</summary>
    public static FormAnswer Forbidden(FieldError error) => new() { Errors = [error], Status = StatusCodes.Status403Forbidden };

    /// <summary>The link that led here is used, old or forged.</summary>
    public static FormAnswer BadLink(FieldError error) => new() { Errors = [error], Status = StatusCodes.Status400BadRequest };

    public static FormAnswer TooMany(FieldError error) => new() { Errors = [error], Status = StatusCodes.Status429TooManyRequests };

    /// <param name="path">Where to go when the use case has done it.</param>
    public static FormAnswer Of(Result result, string path) => result.Succeeded ? SeeOther(path) : Refused(result.Errors);
}
