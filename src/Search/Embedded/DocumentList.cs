using System.Buffers;

namespace Marketplace.Search.Embedded;

/// <summary>
/// Numbers of products in borrowed memory. A question may touch every product: lists of that size must not become garbage each time.
/// Empty and free of cost until the first number comes.
/// </summary>
internal sealed class DocumentList : IDisposable
{
    private const int Least = 1024;
    private int[] _numbers = [];

    public int Count { get; private set; }

    public ReadOnlySpan<int> Numbers => _numbers.AsSpan(0, Count);

    public void Add(int document)
    {
        if (Count == _numbers.Length) Grow();
        _numbers[Count++] = document;
    }

    /// <summary>Leaves those that pass, in their order.</summary>
    public void Keep(Func<int, bool> test)
    {
        var kept = 0;
        for (var i = 0; i < Count; i++) if (test(_numbers[i])) _numbers[kept++] = _numbers[i];
        Count = kept;
    }

    public void Dispose()
    {
        if (_numbers.Length > 0) ArrayPool<int>.Shared.Return(_numbers);
        (_numbers, Count) = ([], 0);
    }

    private void Grow()
    {
        var larger = ArrayPool<int>.Shared.Rent(Math.Max(Least, Count * 2));
        Numbers.CopyTo(larger);
        if (_numbers.Length > 0) ArrayPool<int>.Shared.Return(_numbers);
        _numbers = larger;
    }
}
