using System.Globalization;
using Marketplace.Shared;

namespace Marketplace.Components.Forms;

/// <summary>What is wrong with a form that was sent, in the reader's words.</summary>
public sealed class FormState(IReadOnlyList<FieldError> errors)
{
    public static FormState Good { get; } = new([]);

    public IReadOnlyList<FieldError> Errors => errors;

    /// <summary>Null when the field is in order.</summary>
    public string? Of(string field) =>
        errors.FirstOrDefault(e => string.Equals(e.Field, field, StringComparison.OrdinalIgnoreCase)) is { } error ? Text(error) : null;

    public static string Text(FieldError error) => error.Message.Text(CultureInfo.CurrentUICulture);
}
