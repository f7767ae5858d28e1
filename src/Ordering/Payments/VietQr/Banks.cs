using System.Text.Json;

namespace Marketplace.Ordering.Payments.VietQr;

/// <summary>Banks by their six digits, as NAPAS numbers them.</summary>
public static class Banks
{
    private static readonly IReadOnlyDictionary<string, Bank> _byBin = Read().DistinctBy(b => b.Bin).ToDictionary(b => b.Bin);

    public static IReadOnlyCollection<Bank> All => [.. _byBin.Values];

    /// <summary>Those that a transfer can name: some are listed without a number.</summary>
    public static IReadOnlyList<Bank> Numbered { get; } = [.. _byBin.Values.Where(b => b.Bin.Length == 6)];

    public static Bank? Find(string bin) => _byBin.GetValueOrDefault(bin);

    private static List<Bank> Read()
    {
        using var file = typeof(Banks).Assembly.GetManifestResourceStream("vietqr-banks.json")!;
        return JsonSerializer.Deserialize<List<Bank>>(file, JsonSerializerOptions.Web)!;
    }
}

public sealed record Bank(string Bin, string ShortName, string Name);
