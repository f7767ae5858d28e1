using System.Collections.Concurrent;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json.Nodes;
using Elastic.Clients.Elasticsearch;
using Marketplace.Search.Elastic;
using Marketplace.Search.Elastic.Nodes;
using Marketplace.Search.Elastic.Queries;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Search;

/// <summary>What the official client does by itself and must not do here.</summary>
public sealed class ClientTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>The stub sends neither header, as a proxy may.</summary>
    [Fact]
    public async Task Answers_without_content_type_and_without_the_product_s_name_are_read_again_and_again()
    {
        await using var stub = new StubServer(_ => (200, """{"count":142,"_shards":{"total":1,"successful":1,"failed":0}}"""));
        using var connection = Connection(stub.Url);
        for (var i = 0; i < 3; i++) (await CountAsync(connection)).ShouldBe(142);
    }

    [Theory]
    [InlineData(404, "")]
    [InlineData(404, """{"error":{"type":"index_not_found_exception"},"status":404}""")]
    [InlineData(401, """{"error":{"type":"security_exception"},"status":401}""")]
    [InlineData(503, "<html>no upstream</html>")]
    public async Task What_is_refused_is_a_failure_with_its_status_typed_or_not(int status, string body)
    {
        await using var stub = new StubServer(_ => (status, body));
        using var connection = Connection(stub.Url);
        (await Should.ThrowAsync<ElasticFailure>(() => CountAsync(connection))).Status.ShouldBe(status);
        (await Should.ThrowAsync<ElasticFailure>(() => SearchAsync(connection, Cancel))).Status.ShouldBe(status);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("<html>")]
    public async Task What_cannot_be_read_is_a_failure_typed_or_not(string body)
    {
        await using var stub = new StubServer(_ => (200, body));
        using var connection = Connection(stub.Url);
        await Should.ThrowAsync<ElasticFailure>(() => CountAsync(connection));
        await Should.ThrowAsync<ElasticFailure>(() => SearchAsync(connection, Cancel));
    }

    [Fact]
    public async Task A_body_that_one_node_refused_goes_whole_to_the_next()
    {
        var taken = new ConcurrentBag<string>();
        await using var one = new StubServer(r => { Body(r); return (503, ""); });
        await using var other = new StubServer(r => { taken.Add(Body(r)); return (200, """{"count":1}"""); });
        using var connection = Connection($"{one.Url},{other.Url}");
        var body = new string('đ', 300_000);
        for (var i = 0; i < 2; i++)
            await new ElasticClient(connection).BulkAsync("index", Encoding.UTF8.GetBytes(body), ElasticJson.Default.JsonObject, Cancel);
        taken.ShouldBe([body, body]);
    }

    [Fact]
    public async Task A_reader_who_leaves_is_no_fault_of_the_server()
    {
        var slow = true;
        using var never = new SemaphoreSlim(0);
        await using var stub = new StubServer(_ => { if (slow) never.Wait(TimeSpan.FromSeconds(20)); return (200, """{"count":1}"""); });
        using var connection = Connection(stub.Url);
        for (var i = 0; i < 3; i++)
        {
            using var leaves = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));
            await Should.ThrowAsync<OperationCanceledException>(() => SearchAsync(connection, leaves.Token));
        }
        slow = false;
        never.Release(100);
        (await SearchAsync(connection, Cancel))["count"]!.GetValue<int>().ShouldBe(1);
    }

    [Fact]
    public async Task Traces_name_neither_the_user_nor_a_secret()
    {
        var told = new ConcurrentBag<string>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name.StartsWith("Elastic", StringComparison.Ordinal),
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = span => told.Add(string.Join('\n', span.TagObjects.Select(t => $"{t.Key}={t.Value}"))),
        };
        ActivitySource.AddActivityListener(listener);
        await using var stub = new StubServer(_ => (200, """{"count":1}"""));
        using var connection = Connection(stub.Url, "shop-user", "very-secret");
        await CountAsync(connection);
        await SearchAsync(connection, Cancel);
        told.Count.ShouldBeGreaterThanOrEqualTo(2);
        told.ShouldAllBe(t => !t.Contains("shop-user") && !t.Contains("very-secret") && !t.Contains("c2hvcC11c2Vy"));
    }

    [Fact]
    public void Only_the_very_certificate_meets_the_pin()
    {
        using var pinned = Certificate();
        using var forged = Certificate();
        var pin = Convert.ToHexString(SHA256.HashData(pinned.RawData));
        ElasticConnection.IsPinned(pinned, pin).ShouldBeTrue();
        ElasticConnection.IsPinned(pinned, string.Join(':', pin.Chunk(2).Select(c => new string(c)))).ShouldBeTrue();
        ElasticConnection.IsPinned(forged, pin).ShouldBeFalse();
        ElasticConnection.IsPinned(null, pin).ShouldBeFalse();
    }

    private static string Body(System.Net.HttpListenerRequest request) => new StreamReader(request.InputStream).ReadToEnd();

    private static X509Certificate2 Certificate()
    {
        using var key = ECDsa.Create();
        return new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256).CreateSelfSigned(DateTimeOffset.UtcNow, DateTimeOffset.UtcNow.AddDays(1));
    }

    private static ElasticConnection Connection(string url, string user = "", string password = "")
    {
        var options = new ElasticOptions { Url = url, Username = user, Password = password };
        return new ElasticConnection(options, new ElasticNodes(options, TimeProvider.System));
    }

    private static async Task<long> CountAsync(ElasticConnection connection) =>
        (await new ElasticClient(connection).AskAsync((c, t) => c.CountAsync(new CountRequest("index"), t), Cancel)).Count;

    private static Task<JsonObject> SearchAsync(ElasticConnection connection, CancellationToken cancel) =>
        new ElasticClient(connection).PostAsync("index/_search", "{}"u8.ToArray(), ElasticJson.Default.JsonObject, cancel);
}
