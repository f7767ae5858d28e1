using System.Collections.Concurrent;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text;
using Marketplace.Components.Resources;
using Marketplace.Shared;

namespace Marketplace.Components.Forms;

/// <summary>Text of a form at the door: well-formed, in one Unicode form, and no longer than its field says (300 where it says nothing).</summary>
internal static class FormText
{
    private const int LongestUnlessSaid = 300;
    private static readonly ConcurrentDictionary<Type, IReadOnlyList<(PropertyInfo Property, int Longest)>> _fields = new();
    private static readonly ConcurrentDictionary<Type, IReadOnlyList<PropertyInfo>> _references = new();

    /// <summary>Fields that a sender left out are as on a new form: text and lists are never null.</summary>
    public static TCommand FillIn<TCommand>(TCommand? sent) where TCommand : class, new()
    {
        var fresh = new TCommand();
        if (sent is null) return fresh;
        foreach (var property in _references.GetOrAdd(typeof(TCommand), References))
            if (property.GetValue(sent) is null && property.GetValue(fresh) is { } initial) property.SetValue(sent, initial);
        return sent;
    }

    /// <summary>Puts the command's text in order; what is too long is cut and named.</summary>
    public static IReadOnlyList<FieldError> Clean(object command)
    {
        var errors = new List<FieldError>();
        foreach (var (property, longest) in _fields.GetOrAdd(command.GetType(), Fields))
        {
            if (property.GetValue(command) is not string typed) continue;
            var text = WellFormed(typed.Length > longest ? typed[..longest] : typed);
            if (typed.Length > longest) errors.Add(new FieldError(property.Name, new Message(Words.ResourceManager, "FormTooLong", longest)));
            property.SetValue(command, text);
        }
        return errors;
    }

    private static IReadOnlyList<PropertyInfo> References(Type type) =>
        [.. type.GetProperties().Where(p => !p.PropertyType.IsValueType && p.CanWrite && p.GetIndexParameters().Length == 0)];

    private static IReadOnlyList<(PropertyInfo, int)> Fields(Type type) =>
    [
        .. type.GetProperties().Where(p => p.PropertyType == typeof(string) && p.CanWrite)
            .Select(p => (p, p.GetCustomAttribute<StringLengthAttribute>()?.MaximumLength ?? LongestUnlessSaid)),
    ];

    /// <summary>Halves of characters and noncharacters, which databases refuse, become U+FFFD; line ends stay, other controls go.</summary>
    private static string WellFormed(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if ((rune.Value & 0xFFFE) == 0xFFFE || rune.Value is >= 0xFDD0 and <= 0xFDEF) clean.Append('\uFFFD');
            else if (!Rune.IsControl(rune) || rune.Value is '\n' or '\t') clean.Append(rune.ToString());
        }
        return clean.ToString().Normalize(NormalizationForm.FormC);
    }
}
