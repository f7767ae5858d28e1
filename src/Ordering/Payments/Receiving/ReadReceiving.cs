using System.Globalization;
using System.Text;
using Marketplace.Ordering.Payments.VietQr;
using Marketplace.Shared;

namespace Marketplace.Ordering.Payments.Receiving;

/// <summary>Puts a typed account in order: spaces and points out of the number, the holder in capitals without marks as banks write it.</summary>
internal static class ReadReceiving
{
    private const int LeastNumber = 4;
    private const int LongestNumber = 19;
    private const int LongestHolder = 50;

    public static Result<ProducerAccount> Of(string producerCode, ReceivingForm form)
    {
        List<FieldError> errors = [];
        var number = string.Concat(form.AccountNumber.Where(c => c is not (' ' or '.' or '-'))).ToUpperInvariant();
        var holder = Plain(form.Holder);
        if (Banks.Numbered.All(b => b.Bin != form.Bin)) errors.Add(new(nameof(form.Bin), ReceivingTexts.Bank()));
        if (number.Length is < LeastNumber or > LongestNumber || !number.All(char.IsAsciiLetterOrDigit))
            errors.Add(new(nameof(form.AccountNumber), ReceivingTexts.Number()));
        if (holder.Length is < 2 or > LongestHolder || !holder.All(IsHolderSign)) errors.Add(new(nameof(form.Holder), ReceivingTexts.Holder()));
        return errors.Count > 0
            ? Result.Refused<ProducerAccount>(errors)
            : Result.Ok(new ProducerAccount { ProducerCode = producerCode, Bin = form.Bin, AccountNumber = number, Holder = holder });
    }

    private static bool IsHolderSign(char c) => char.IsAsciiLetterOrDigit(c) || c is ' ' or '.' or '-' or '&';

    private static string Plain(string name)
    {
        var plain = new StringBuilder(name.Length);
        foreach (var c in name.Normalize(NormalizationForm.FormD).ToUpperInvariant())
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
                plain.Append(c == 'Đ' ? 'D' : c);
        return string.Join(' ', plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
