namespace Marketplace.Components.Forms;

/// <summary>Where a field stands on its page: "Rows[0].Fee" is at #rows-0-fee, as an address may not hold brackets.</summary>
public static class FieldId
{
    public static string Of(string field) =>
        string.Join('-', field.ToLowerInvariant().Split(['[', ']', '.'], StringSplitOptions.RemoveEmptyEntries));
}
