using System.Security.Cryptography;
using System.Text;

namespace Marketplace.Search.Parity;

/// <summary>An index held against the database.</summary>
/// <param name="Expected">Products that the database publishes.</param>
/// <param name="Count">Documents that the index holds.</param>
/// <param name="Checksum">Over all fields of all documents; equal to the database's exactly when nothing differs.</param>
/// <param name="Differing">Codes of products that are missing, surplus or have a wrong field.</param>
public sealed record ParityReport(string Engine, int Expected, int Count, string ExpectedChecksum, string Checksum, IReadOnlyList<string> Differing)
{
    public bool IsEqual => Differing.Count == 0;
}

/// <summary>Collects what both sides hold, product by product; one thread may tell of one side while another tells of the other.</summary>
internal sealed class ParityCount(string engine)
{
    private readonly SortedDictionary<string, string> _expected = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, string> _found = new(StringComparer.Ordinal);

    public void Expect(string code, ReadOnlySpan<byte> fields) => _expected[code] = Convert.ToHexStringLower(SHA256.HashData(fields));

    public void Find(string code, ReadOnlySpan<byte> fields) => _found[code] = Convert.ToHexStringLower(SHA256.HashData(fields));

    public ParityReport Report() => new(engine, _expected.Count, _found.Count, Checksum(_expected), Checksum(_found),
        [.. _expected.Keys.Union(_found.Keys).Where(c => _expected.GetValueOrDefault(c) != _found.GetValueOrDefault(c)).Order(StringComparer.Ordinal)]);

    private static string Checksum(SortedDictionary<string, string> all) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', all.Select(p => $"{p.Key} {p.Value}")))))[..16];
}
