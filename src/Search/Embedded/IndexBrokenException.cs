namespace Marketplace.Search.Embedded;

/// <summary>Lucene could not read or write the index: files are broken, gone or cannot be written. Whoever keeps the index builds it anew.</summary>
internal sealed class IndexBrokenException(Exception inner) : Exception("The embedded index is broken.", inner)
{
    /// <summary>Calls Lucene: whatever it throws over files that are not as it wrote them is told as one thing.</summary>
    public static T Guard<T>(Func<T> call)
    {
        try { return call(); }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or IndexOutOfRangeException or ArgumentException
            or InvalidOperationException or NullReferenceException or FormatException)
        {
            throw new IndexBrokenException(problem);
        }
    }

    /// <inheritdoc cref="Guard{T}"/>
    public static void Guard(Action call) => Guard(() =>
    {
        call();
        return true;
    });
}
