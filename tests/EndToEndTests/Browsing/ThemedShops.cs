namespace Marketplace.EndToEndTests.Browsing;

/// <summary>The shop as it looks at the lunar new year.</summary>
public sealed class ShopInTet : ShopInBrowser
{
    protected override string Theme => "tet";
}

/// <summary>The shop in high contrast.</summary>
public sealed class ShopInContrast : ShopInBrowser
{
    protected override string Theme => "tuong-phan";
}
