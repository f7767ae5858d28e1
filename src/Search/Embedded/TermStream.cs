using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace Marketplace.Search.Embedded;

/// <summary>Hands the terms of one field to Lucene as they are, document after document.</summary>
internal sealed class TermStream : TokenStream
{
    private readonly ICharTermAttribute _term;
    private IEnumerable<string> _terms = [];
    private IEnumerator<string>? _next;

    public TermStream() => _term = AddAttribute<ICharTermAttribute>();

    public void Hand(IEnumerable<string> terms) => _terms = terms;

    public override void Reset() => _next = _terms.GetEnumerator();

    public override bool IncrementToken()
    {
        if (_next is null || !_next.MoveNext()) return false;
        ClearAttributes();
        _term.Append(_next.Current);
        return true;
    }
}
