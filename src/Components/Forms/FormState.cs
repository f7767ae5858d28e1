using System.Globalization;
using Marketplace.Shared;

namespace Marketplace.Components.Forms;

/// <summary>What is wrong with a form that was sent, in the reader's words.</summary>
public sealed class FormState
{
    private IReadOnlyList<FieldError> _errors = [];

    public IReadOnlyList<FieldError> Errors => _errors;

    public void Refuse(IReadOnlyList<FieldError> errors) => _errors = errors;

    /// <summary>Null when the field is in order.</summary>
    public string? Of(string field) =>
        _errors.FirstOrDefault(e => string.Equals(e.Field, field, StringComparison.OrdinalIgnoreCase)) is { } error ? Text(error) : null;

    public static string Text(FieldError error) => error.Message.Text(CultureInfo.CurrentUICulture);
}
