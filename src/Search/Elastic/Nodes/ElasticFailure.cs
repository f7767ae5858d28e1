namespace Marketplace.Search.Elastic.Nodes;

/// <summary>Elasticsearch did not do what it was asked: it cannot be reached, refuses, or answers what cannot be read. Holds no secret.</summary>
/// <param name="summary">A sentence for people who run the shop.</param>
/// <param name="status">HTTP status; 0 when there was no answer.</param>
/// <param name="detail">What it said itself, for the log only.</param>
internal sealed class ElasticFailure(string summary, int status = 0, Exception? inner = null, string? detail = null)
    : Exception(detail is null ? summary : $"{summary}: {detail}", inner)
{
    public string Summary => summary;

    public int Status => status;

    /// <summary>Too much at once, or not now: worth another try as it is.</summary>
    public bool MayPass => status is 0 or 408 or 429 or >= 500;

    public static ElasticFailure Refused(int status, string detail) => new(status switch
    {
        401 => $"Elasticsearch refuses the credentials (401): check {ElasticOptions.Section}:Username and Password, or ApiKey",
        403 when detail.Contains("security_exception", StringComparison.Ordinal) =>
            $"Elasticsearch's user lacks rights on the index (403): check {ElasticOptions.Section}:Username or ApiKey",
        404 => "Elasticsearch has no index yet: the running shop builds it, or `search rebuild`",
        _ => $"Elasticsearch answered {status}",
    }, status, detail: detail);

    public static ElasticFailure NotReached(HttpRequestException problem) => new(problem.HttpRequestError is HttpRequestError.SecureConnectionError
        ? $"Elasticsearch's TLS certificate is not accepted: it must be trusted by this system or be the one of {ElasticOptions.Section}:CertificateFingerprint"
        : $"Elasticsearch cannot be reached ({problem.HttpRequestError})", 0, problem);
}
