namespace Marketplace.Storefront.Orders;

/// <summary>A number as people type it: in any case, with spaces, of the whole checkout or of one order in it.</summary>
internal static class GroupNumber
{
    public static string Of(string typed)
    {
        var number = string.Concat(typed.ToUpperInvariant().Where(c => !char.IsWhiteSpace(c)));
        return number.Split('-') is [var day, var rest, _] ? $"{day}-{rest}" : number;
    }
}
