namespace Marketplace.Catalog.Certificates;

/// <summary>Who recognises which star on a day. Three stars moved to the districts and, when districts ended, to the province.</summary>
internal static class Recognition
{
    /// <summary>QĐ 148/QĐ-TTg.</summary>
    private static readonly DateOnly _districtsFrom = new(2023, 2, 24);

    /// <summary>QĐ 1489/QĐ-TTg.</summary>
    private static readonly DateOnly _districtsTo = new(2025, 7, 6);

    public static IssuingAuthority AuthorityOf(int star, DateOnly issuedOn) => star switch
    {
        5 => IssuingAuthority.Central,
        3 when issuedOn >= _districtsFrom && issuedOn < _districtsTo => IssuingAuthority.District,
        _ => IssuingAuthority.Province,
    };
}
