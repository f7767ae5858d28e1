using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Marketplace.Components;

/// <summary>In which encoding a reader takes an answer, by RFC 9110: case, weights, "*", and what is refused by q=0.</summary>
public static class AcceptedEncoding
{
    public const string Brotli = "br", GZip = "gzip";

    /// <summary>Ours, the better one first where the reader has no wish.</summary>
    private static readonly string[] _offered = [Brotli, GZip];

    /// <returns>"br", "gzip" or "" for plain.</returns>
    public static string Of(HttpRequest request)
    {
        var header = request.Headers.AcceptEncoding;
        if (header.Count == 0 || !StringWithQualityHeaderValue.TryParseList(header, out var wishes)) return "";
        var plain = WeightOf("identity", wishes) ?? 0;
        var best = "";
        var weight = 0.0;
        foreach (var encoding in _offered)
        {
            if ((WeightOf(encoding, wishes) ?? WeightOf("*", wishes)) is not { } wish || wish <= weight) continue;
            best = encoding;
            weight = wish;
        }
        return weight > 0 && weight >= plain ? best : "";
    }

    private static double? WeightOf(string encoding, IList<StringWithQualityHeaderValue> wishes) =>
        wishes.FirstOrDefault(w => w.Value.Equals(encoding, StringComparison.OrdinalIgnoreCase)) is { } wish ? wish.Quality ?? 1 : null;
}
