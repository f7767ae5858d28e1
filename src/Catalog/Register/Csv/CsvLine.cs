using System.Buffers;

namespace Marketplace.Catalog.Register;

/// <summary>Writes one record as RFC 4180 with LF: quotes only where they are needed, so that equal data are equal bytes.</summary>
public static class CsvLine
{
    private static readonly SearchValues<char> _special = SearchValues.Create(",\"\r\n");

    public static void Write(TextWriter to, IEnumerable<string> fields)
    {
        var first = true;
        foreach (var field in fields)
        {
            if (!first) to.Write(',');
            first = false;
            if (field.AsSpan().ContainsAny(_special))
            {
                to.Write('"');
                to.Write(field.Replace("\"", "\"\"", StringComparison.Ordinal));
                to.Write('"');
            }
            else to.Write(field);
        }
        to.Write('\n');
    }
}
