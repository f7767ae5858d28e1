using System.Diagnostics;
using System.Net;
using Marketplace.Shared;

namespace Marketplace.SalesChannels.LinkChecks.Fetching;

/// <summary>
/// Opens addresses that strangers typed (OWASP ASVS 5.0, 1.3.6): every hop is judged before its name is looked up, and the address found is
/// judged before a connection goes to exactly that one. No cookies, no credentials, no proxy, nothing kept between two requests; time, bytes,
/// headers and redirects have ends.
/// </summary>
internal sealed class GuardedFetch(FetchPolicy policy, ISiteAddress site)
{
    /// <summary>How robots.txt calls us.</summary>
    public const string Product = "OCOP-Ha-Tinh-LinkCheck";

    /// <param name="address">Where to begin.</param>
    /// <param name="most">Bytes of the body that are read.</param>
    /// <param name="mayVisit">Asked before every hop; what it says against it is the answer.</param>
    /// <param name="cancel">Ends it.</param>
    public async Task<Fetched> GetAsync(Uri address, int most, Func<Uri, CancellationToken, Task<FetchFault?>> mayVisit, CancellationToken cancel)
    {
        var left = policy.Patience;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var at = address; ;)
        {
            if (!policy.Permits(at)) return Fetched.Not(at, FetchFault.Forbidden);
            if (!seen.Add(at.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped)) || seen.Count > policy.MostRedirects + 1)
                return Fetched.Not(at, FetchFault.Redirects);
            if (await mayVisit(at, cancel) is { } fault) return Fetched.Not(at, fault);
            if (left <= TimeSpan.Zero) return Fetched.Not(at, FetchFault.TooSlow);
            var began = Stopwatch.GetTimestamp();
            var (answer, next) = await ExchangeAsync(at, most, left, cancel);
            if (next is null) return answer;
            left -= Stopwatch.GetElapsedTime(began);
            at = next;
        }
    }

    private async Task<(Fetched Answer, Uri? Next)> ExchangeAsync(Uri at, int most, TimeSpan left, CancellationToken cancel)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(left);
        try
        {
            using var http = new HttpMessageInvoker(Handler(patience.Token));
            using var request = new HttpRequestMessage(HttpMethod.Get, at)
            {
                Version = HttpVersion.Version11,
                VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            };
            request.Headers.TryAddWithoutValidation("User-Agent", $"{Product}/1.0 (+{site.Address})");
            request.Headers.TryAddWithoutValidation("Accept", "text/html, text/plain;q=0.8, */*;q=0.1");
            request.Headers.ConnectionClose = true;
            using var response = await http.SendAsync(request, patience.Token);
            if (NextOf(response, at) is { } next) return (Fetched.Not(at, FetchFault.Redirects), next);
            var (body, isCut) = await ReadAsync(response.Content, most, patience.Token);
            return (new Fetched(at, null, (int)response.StatusCode, body, isCut), null);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return (Fetched.Not(at, FetchFault.TooSlow), null);
        }
        catch (Exception problem) when (problem is HttpRequestException or IOException or InvalidDataException && !cancel.IsCancellationRequested)
        {
            return (Fetched.Not(at, patience.IsCancellationRequested ? FetchFault.TooSlow : FaultOf(problem)), null);
        }
    }

    private SocketsHttpHandler Handler(CancellationToken patience) => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        ActivityHeadersPropagator = null,
        AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate | DecompressionMethods.Brotli,
        MaxResponseHeadersLength = policy.MostOfHeaders,
        MaxResponseDrainSize = 0,
        PooledConnectionLifetime = TimeSpan.Zero,
        ConnectCallback = (context, _) => JudgedConnection.OpenAsync(policy, context.DnsEndPoint, patience),
    };

    private static Uri? NextOf(HttpResponseMessage response, Uri at) =>
        response.StatusCode is HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther or HttpStatusCode.TemporaryRedirect
            or HttpStatusCode.PermanentRedirect
        && response.Headers.Location is { } location && Uri.TryCreate(at, location, out var next) ? next : null;

    private static async Task<(byte[] Body, bool IsCut)> ReadAsync(HttpContent content, int most, CancellationToken cancel)
    {
        await using var stream = await content.ReadAsStreamAsync(cancel);
        // One byte more tells whether there was more.
        var buffer = new byte[most + 1];
        var length = await stream.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancel);
        return (buffer[..Math.Min(length, most)], length > most);
    }

    private static FetchFault FaultOf(Exception problem)
    {
        for (var inner = problem; inner is not null; inner = inner.InnerException)
            if (inner is RefusedConnectionException refused) return refused.Fault;
        return problem is HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError }
            ? FetchFault.Unreachable : FetchFault.BadAnswer;
    }
}
