namespace Marketplace.Shared;

/// <summary>One refused field: its name as the form or file knows it, and why. A field without a name is the whole form.</summary>
public sealed record FieldError(string Field, Message Message);

/// <summary>Outcome of a use case without a value. Expected refusals are values; surprises are exceptions.</summary>
public class Result
{
    protected Result(IReadOnlyList<FieldError> errors) => Errors = errors;

    public IReadOnlyList<FieldError> Errors { get; }

    public bool Succeeded => Errors.Count == 0;

    public static Result Ok() => new([]);

    public static Result Refused(params IReadOnlyList<FieldError> errors) => new(errors);

    public static Result<T> Ok<T>(T value) => Result<T>.From(value);

    public static Result<T> Refused<T>(params IReadOnlyList<FieldError> errors) => Result<T>.From(errors);
}

/// <summary>Outcome of a use case: a value, or the fields that were refused.</summary>
public sealed class Result<T> : Result
{
    private Result(T? value, IReadOnlyList<FieldError> errors) : base(errors) => Value = value;

    /// <summary>Null exactly when the result was refused.</summary>
    public T? Value { get; }

    internal static Result<T> From(T value) => new(value, []);

    internal static Result<T> From(IReadOnlyList<FieldError> errors) => new(default, errors);
}
