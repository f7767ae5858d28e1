namespace Marketplace.Media.Codecs;

/// <summary>One picture is decoded or encoded at a time, off the request's thread: pages keep their core, memory has a bound.</summary>
internal sealed class EncoderGate : IDisposable
{
    private readonly SemaphoreSlim _one = new(1, 1);

    public async Task<T> RunAsync<T>(Func<T> work, CancellationToken cancel)
    {
        await _one.WaitAsync(cancel);
        try { return await Task.Run(work, CancellationToken.None); }
        finally { _one.Release(); }
    }

    public void Dispose() => _one.Dispose();
}
