using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Marketplace.Shared.Facts;

namespace Marketplace.Accounts.Audit;

/// <summary>How a row is tied to the one before it: whoever changes, adds or takes out a row in the middle breaks every hash after it.</summary>
internal static class AuditChain
{
    /// <param name="before">Hash of the row before; empty for the first.</param>
    public static string Of(string before, AuditEntry entry)
    {
        var fields = new[]
        {
            before, FactInstant.ToMicroseconds(entry.At).ToString(CultureInfo.InvariantCulture), entry.ActorId?.ToString("N") ?? "", entry.Action.ToString(),
            entry.SubjectId?.ToString("N") ?? "", entry.Detail, entry.Address,
        };
        // Lengths keep words from moving from one field to the next unseen.
        var text = string.Concat(fields.Select(f => string.Create(CultureInfo.InvariantCulture, $"{f.Length}:{f}\n")));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}
