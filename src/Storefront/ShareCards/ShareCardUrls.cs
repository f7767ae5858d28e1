namespace Marketplace.Storefront.ShareCards;

/// <summary>Addresses of the cards for <c>og:image</c>; 1200 × 630 pixels, JPEG.</summary>
public static class ShareCardUrls
{
    public const int Width = 1200, Height = 630;

    public static string Home => "/the-chia-se/trang-chu/ha-tinh.jpg";

    public static string Product(string code) => $"/the-chia-se/san-pham/{Uri.EscapeDataString(code)}.jpg";

    public static string Producer(string code) => $"/the-chia-se/nha-san-xuat/{Uri.EscapeDataString(code)}.jpg";
}
