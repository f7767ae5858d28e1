using System.Globalization;
using System.Text;

namespace Marketplace.Ordering.Payments.VietQr;

/// <summary>CRC-16/CCITT-FALSE (polynomial 1021, start FFFF), four hexadecimal digits in upper case, as EMVCo asks for.</summary>
internal static class Crc16
{
    public static string Of(string text)
    {
        var crc = 0xFFFF;
        foreach (var octet in Encoding.UTF8.GetBytes(text))
        {
            crc ^= octet << 8;
            for (var bit = 0; bit < 8; bit++) crc = ((crc & 0x8000) == 0 ? crc << 1 : crc << 1 ^ 0x1021) & 0xFFFF;
        }
        return crc.ToString("X4", CultureInfo.InvariantCulture);
    }
}
