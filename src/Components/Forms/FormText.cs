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
