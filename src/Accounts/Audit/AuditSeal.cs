using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Marketplace.Shared.Facts;

namespace Marketplace.Accounts.Audit;

/// <summary>Key of the audit's seals. Whoever can write the table and does not have it can change no sealed row unseen.</summary>
public sealed class AuditSeal(byte[] key)
{
    public const int KeyBytes = 32;

    /// <param name="before">Seal of the row before; empty for the first.</param>
    internal string Of(string before, AuditEntry entry)
    {
        var fields = new[]
        {
            before, Number(entry.Position ?? 0), Number(entry.Id), Number(FactInstant.ToMicroseconds(entry.At)),
            entry.ActorKind.ToString(), entry.ActorId?.ToString("N") ?? "", entry.ActorName,
            entry.Action, entry.Subject, entry.Before, entry.After, entry.Address,
            entry.ForProducer, entry.ConsentId?.ToString("N") ?? "",
        };
        // Lengths keep words from moving from one field to the next unseen.
        var text = string.Concat(fields.Select(f => string.Create(CultureInfo.InvariantCulture, $"{f.Length}:{f}\n")));
        return Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text)));
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
