using System.Collections;

namespace Marketplace.Components.Forms;

/// <summary>A field of a row that was not sent at all is as it is in a new row, and not null: a sender may leave out whatever it likes.</summary>
internal static class FormDefaults
{
    public static void Fill(object form)
    {
        var type = form.GetType();
        if (type.GetConstructor(Type.EmptyTypes) is null) return;
        var fresh = Activator.CreateInstance(type)!;
        foreach (var property in type.GetProperties().Where(p => p is { CanRead: true, CanWrite: true } && p.GetIndexParameters().Length == 0))
        {
            var value = property.GetValue(form);
            if (value is null && property.GetValue(fresh) is { } first) property.SetValue(form, first);
            if (value is not IList rows) continue;
            foreach (var row in rows)
                if (row is not null and not string && !row.GetType().IsValueType) Fill(row);
        }
    }
}
