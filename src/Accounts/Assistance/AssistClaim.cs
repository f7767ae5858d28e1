using System.Globalization;
using Marketplace.Shared;

namespace Marketplace.Accounts.Assistance;

/// <summary>For whom a session acts, as its cookie says it.</summary>
internal static class AssistClaim
{
    public static string Write(AssistedProducer of) => string.Create(
        CultureInfo.InvariantCulture, $"{of.ConsentId:N}|{of.Since.ToUnixTimeMilliseconds()}|{of.Until.ToUnixTimeMilliseconds()}|{of.Code}|{of.Name}");

    public static AssistedProducer Read(string claim)
    {
        var parts = claim.Split('|', 5);
        return new AssistedProducer(Guid.ParseExact(parts[0], "N"), parts[3], parts[4], Moment(parts[1]), Moment(parts[2]));
    }

    private static DateTimeOffset Moment(string milliseconds) =>
        DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(milliseconds, CultureInfo.InvariantCulture));
}
