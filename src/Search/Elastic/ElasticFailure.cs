namespace Marketplace.Search.Elastic;

/// <summary>Elasticsearch did not do what it was asked: it cannot be reached, refuses, or answers what cannot be read. Holds no secret.</summary>
internal sealed class ElasticFailure(string message, int status = 0, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>HTTP status; 0 when there was no answer.</summary>
    public int Status => status;

    /// <summary>Too much at once, or not now: worth another try as it is.</summary>
    public bool MayPass => status is 0 or 408 or 429 or >= 500;
}
