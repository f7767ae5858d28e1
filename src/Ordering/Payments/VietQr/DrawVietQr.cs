using QRCoder;

namespace Marketplace.Ordering.Payments.VietQr;

/// <summary>The code as SVG, black on white with its quiet zone, to be put into a page as it is.</summary>
public static class DrawVietQr
{
    public static string Svg(VietQrPayload payload)
    {
        using var data = QRCodeGenerator.GenerateQrCode(payload.Write(), QRCodeGenerator.ECCLevel.M);
        using var drawing = new SvgQRCode(data);
        return drawing.GetGraphic(8, "#000000", "#ffffff", drawQuietZones: true, SvgQRCode.SizingMode.ViewBoxAttribute);
    }
}
