using System.Collections.Concurrent;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text;
using Marketplace.Components.Resources;
using Marketplace.Shared;
using Marketplace.Shared.Text;

namespace Marketplace.Components.Forms;

/// <summary>
/// Text of a form and of its rows at the door: well-formed (<see cref="OutsideText"/>), in one Unicode form, and no longer than its field
/// says (300 where it says nothing).
/// </summary>
internal static class FormText
{
    private const int LongestUnlessSaid = 300;
    private static readonly ConcurrentDictionary<Type, IReadOnlyList<(PropertyInfo Property, int Longest)>> _fields = new();
    private static readonly ConcurrentDictionary<Type, IReadOnlyList<PropertyInfo>> _rows = new();

    /// <summary>Puts the command's text in order; what is too long is cut and named.</summary>
    public static IReadOnlyList<FieldError> Clean(object command)
    {
        var errors = new List<FieldError>();
        foreach (var (property, longest) in _fields.GetOrAdd(command.GetType(), Fields))
        {
            if (property.GetValue(command) is not string typed) continue;
            var text = OutsideText.WellFormed(typed.Length > longest ? typed[..longest] : typed).Normalize(NormalizationForm.FormC);
            if (typed.Length > longest) errors.Add(new FieldError(property.Name, new Message(Words.ResourceManager, "FormTooLong", longest)));
            property.SetValue(command, text);
        }
        foreach (var rows in _rows.GetOrAdd(command.GetType(), Rows))
            foreach (var (row, place) in ((IEnumerable<object?>?)rows.GetValue(command) ?? []).Select((row, place) => (row, place)))
                if (row is not null) errors.AddRange(Clean(row).Select(e => e with { Field = $"{rows.Name}[{place}].{e.Field}" }));
        return errors;
    }

    /// <summary>Lists of what is a form's row itself, never of uploaded files.</summary>
    private static IReadOnlyList<PropertyInfo> Rows(Type type) =>
    [
        .. type.GetProperties().Where(p => p.CanRead && p.GetIndexParameters().Length == 0 && p.PropertyType.IsAssignableTo(typeof(IEnumerable<object>))
            && p.PropertyType.IsGenericType && p.PropertyType.GetGenericArguments()[0] is { IsClass: true } row && row != typeof(string)),
    ];

    private static IReadOnlyList<(PropertyInfo, int)> Fields(Type type) =>
    [
        .. type.GetProperties().Where(p => p.PropertyType == typeof(string) && p.CanWrite)
            .Select(p => (p, p.GetCustomAttribute<StringLengthAttribute>()?.MaximumLength ?? LongestUnlessSaid)),
    ];
}
