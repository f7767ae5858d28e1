using Marketplace.Shared;

namespace Marketplace.Register;

/// <summary>Codes of reference data that facts may refer to, by the name of their set. A module gives its own.</summary>
public interface IReferenceCodes
{
    Task<IReadOnlyDictionary<string, HashSet<string>>> LoadAsync(CancellationToken cancel);
}

/// <summary>What a reference may point to: codes of reference data and, file by file, those of the database and those accepted from the folder.</summary>
internal sealed class KnownCodes
{
    private readonly Dictionary<string, HashSet<string>> _sets = [];
    private readonly Dictionary<string, Dictionary<string, string>> _likes = [];

    public static async Task<KnownCodes> LoadAsync(IEnumerable<IReferenceCodes> sources, CancellationToken cancel)
    {
        var known = new KnownCodes();
        foreach (var source in sources)
            foreach (var (set, codes) in await source.LoadAsync(cancel)) known.Add(set, codes);
        return known;
    }

    public bool IsSet(string set) => _sets.ContainsKey(set);

    public bool Has(string set, string code) => _sets[set].Contains(code);

    public void Add(string set, HashSet<string> codes) => _sets.Add(set, codes);

    public void Extend(string set, IEnumerable<string> codes) => _sets[set].UnionWith(codes);

    /// <summary>Null when the code is known, or there is none.</summary>
    public Message? Refusal(Reference reference)
    {
        if (string.IsNullOrEmpty(reference.Code) || Has(reference.CodeSet, reference.Code)) return null;
        return (Like(reference.CodeSet, reference.Code) ?? Whole(reference.CodeSet, reference.Code)) is { } like
            ? RegisterMessages.UnknownCodeLike(reference.Code, reference.CodeSet, like)
            : RegisterMessages.UnknownCode(reference.Code, reference.CodeSet);
    }

    /// <summary>A known code that differs only by case, width, dash or spaces; null = none, or the very code is known.</summary>
    public string? Like(string set, string code)
    {
        if (!_sets.TryGetValue(set, out var codes) || codes.Contains(code)) return null;
        if (!_likes.TryGetValue(set, out var likes))
        {
            likes = [];
            foreach (var known in codes) likes.TryAdd(CodeShape.Of(known), known);
            _likes.Add(set, likes);
        }
        return likes.TryGetValue(CodeShape.Of(code), out var like) && like != code ? like : null;
    }

    /// <summary>A code of reference data that has lost the nought at its start in a spreadsheet, or taken decimals on.</summary>
    private string? Whole(string set, string code)
    {
        var figures = code.EndsWith(".0", StringComparison.Ordinal) ? code[..^2] : code;
        if (figures.Length == 0 || figures.AsSpan().ContainsAnyExceptInRange('0', '9')) return null;
        return new[] { figures, "0" + figures }.FirstOrDefault(_sets[set].Contains);
    }

    /// <summary>A code that a folder brings: what comes after may not differ from it only by case.</summary>
    public void NoteShape(string set, string code)
    {
        if (_likes.TryGetValue(set, out var likes)) likes.TryAdd(CodeShape.Of(code), code);
    }
}
