using System.Globalization;

namespace Marketplace.Ordering.Payments.VietQr;

/// <summary>
/// A transfer as NAPAS and EMVCo write it into a QR code: to whom, how much, what for. Amounts are whole đồng. Made by us alone: no
/// third party learns of it.
/// </summary>
public sealed record VietQrPayload
{
    /// <summary>Longest purpose that every bank passes on.</summary>
    public const int LongestPurpose = 25;

    private const string Napas = "A000000727", Dong = "704", Country = "VN";

    /// <summary>Six digits of the bank.</summary>
    public required string Bin { get; init; }

    /// <summary>Number of an account, or of a card when <see cref="ToCard"/>.</summary>
    public required string Account { get; init; }

    public bool ToCard { get; init; }

    /// <summary>Null leaves it to the payer.</summary>
    public long? AmountVnd { get; init; }

    /// <summary>ASCII letters, digits and spaces; null for none.</summary>
    public string? Purpose { get; init; }

    /// <summary>The seller's own number of the bill; null for none.</summary>
    public string? BillNumber { get; init; }

    /// <summary>The text of the code.</summary>
    /// <exception cref="ArgumentException">A part that banks would refuse.</exception>
    public string Write()
    {
        if (Problem is { } problem) throw new ArgumentException(problem);
        var receiver = TagText.Field("00", Bin) + TagText.Field("01", Account);
        var transfer = TagText.Field("00", Napas) + TagText.Field("01", receiver) + TagText.Field("02", ToCard ? "QRIBFTTC" : "QRIBFTTA");
        var text = TagText.Field("00", "01")
            + TagText.Field("01", AmountVnd is null ? "11" : "12")
            + TagText.Field("38", transfer)
            + TagText.Field("53", Dong)
            + (AmountVnd is { } amount ? TagText.Field("54", amount.ToString(CultureInfo.InvariantCulture)) : "")
            + TagText.Field("58", Country)
            + Additional()
            + "6304";
        return text + Crc16.Of(text);
    }

    /// <returns>Null for anything that is no whole, unharmed VietQR.</returns>
    public static VietQrPayload? Parse(string text)
    {
        if (text.Length < 8 || text[^8..^4] != "6304" || Crc16.Of(text[..^4]) != text[^4..]) return null;
        if (TagText.Read(text) is not { } all || all.GetValueOrDefault("00") != "01" || all.GetValueOrDefault("01") is not ("11" or "12")) return null;
        if (all.GetValueOrDefault("53") != Dong || all.GetValueOrDefault("58") != Country) return null;
        if (TagText.Read(all.GetValueOrDefault("38") ?? "?") is not { } transfer || transfer.GetValueOrDefault("00") != Napas) return null;
        if (TagText.Read(transfer.GetValueOrDefault("01") ?? "?") is not { } receiver) return null;
        if (transfer.GetValueOrDefault("02") is not ("QRIBFTTA" or "QRIBFTTC")) return null;
        if (TagText.Read(all.GetValueOrDefault("62") ?? "") is not { } more) return null;
        var amount = all.GetValueOrDefault("54");
        if (amount is not null && !IsAmount(amount)) return null;
        var payload = new VietQrPayload
        {
            Bin = receiver.GetValueOrDefault("00") ?? "",
            Account = receiver.GetValueOrDefault("01") ?? "",
            ToCard = transfer["02"] == "QRIBFTTC",
            AmountVnd = amount is null ? null : long.Parse(amount, NumberStyles.None, CultureInfo.InvariantCulture),
            Purpose = more.GetValueOrDefault("08"),
            BillNumber = more.GetValueOrDefault("01"),
        };
        return payload.Problem is null ? payload : null;
    }

    private string? Problem
    {
        get
        {
            if (Bin.Length != 6 || !Bin.All(char.IsAsciiDigit)) return "A bank has six digits.";
            if (Account.Length is < 1 or > 19 || !Account.All(char.IsAsciiLetterOrDigit)) return "An account has 1 to 19 letters or digits.";
            if (AmountVnd is < 1 or > 9_999_999_999_999) return "An amount is from 1 to 9,999,999,999,999 đồng.";
            if (Purpose is not null && !IsPlain(Purpose)) return "A purpose is 1 to 25 ASCII letters, digits, spaces or signs.";
            return BillNumber is not null && !IsPlain(BillNumber) ? "A bill's number is 1 to 25 ASCII letters, digits, spaces or signs." : null;
        }
    }

    private string Additional()
    {
        var bill = BillNumber is null ? "" : TagText.Field("01", BillNumber);
        var purpose = Purpose is null ? "" : TagText.Field("08", Purpose);
        return bill.Length + purpose.Length == 0 ? "" : TagText.Field("62", bill + purpose);
    }

    private static bool IsAmount(string text) => text.Length is >= 1 and <= 13 && text[0] != '0' && text.All(char.IsAsciiDigit);

    private static bool IsPlain(string text) => text.Length is >= 1 and <= LongestPurpose && text.All(c => c is >= ' ' and <= '~');
}
