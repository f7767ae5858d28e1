using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Marketplace.StripeStandIn;

/// <summary>
/// Answers what the shop asks of Stripe and remembers it: sessions, intents, charges, refunds and messages. It refuses what Stripe refuses,
/// and can be slow, silent or wrong when a test says so.
/// </summary>
public sealed class StandIn : IAsyncDisposable
{
    private readonly WebApplication _server;

    private StandIn(WebApplication server, StandInOptions options)
    {
        _server = server;
        Options = options;
        Money = new StandInMoney(this);
    }

    public StandInOptions Options { get; }

    public StandInMoney Money { get; }

    public string Url => _server.Urls.Single();

    /// <summary>Messages in the order in which they happened.</summary>
    public ConcurrentQueue<JsonObject> Messages { get; } = [];

    /// <summary>What Stripe lets pass and a shop should not do, for example a POST without a key of its own.</summary>
    public ConcurrentQueue<string> Complaints { get; } = [];

    /// <summary>Every POST that did something: path and sum.</summary>
    public ConcurrentQueue<(string Path, long Amount)> Done { get; } = [];

    /// <summary>What goes wrong with the next calls, one after the other.</summary>
    public ConcurrentQueue<StandInFault> Faults { get; } = [];

    /// <summary>Nothing is answered but 503.</summary>
    public bool IsDown { get; set; }

    public event Action<JsonObject>? Told;

    public static async Task<StandIn> StartAsync(StandInOptions? options = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls((options ?? new()).Url);
        var standIn = new StandIn(builder.Build(), options ?? new());
        standIn._server.MapCalls(standIn);
        standIn._server.MapPages(standIn);
        await standIn._server.StartAsync();
        return standIn;
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    public long Now => Options.Clock.GetUtcNow().ToUnixTimeSeconds();

    public static string NewId(string kind) => $"{kind}_{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(9))}";

    /// <summary>A message about an object as it is now.</summary>
    public JsonObject Tell(string type, JsonObject about)
    {
        var told = new JsonObject
        {
            ["id"] = NewId("evt"), ["object"] = "event", ["api_version"] = StandInOptions.ApiVersion, ["created"] = Now, ["livemode"] = Options.IsLive,
            ["pending_webhooks"] = 1, ["type"] = type, ["data"] = new JsonObject { ["object"] = about.DeepClone() },
        };
        Messages.Enqueue(told);
        Told?.Invoke(told);
        return told;
    }

    /// <summary>As in the header Stripe-Signature.</summary>
    public string Sign(string body, string secret = StandInOptions.WebhookSecret, long? at = null)
    {
        var time = (at ?? Now).ToString(CultureInfo.InvariantCulture);
        var hash = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{time}.{body}"));
        return $"t={time},v1={Convert.ToHexStringLower(hash)}";
    }

    public async Task<HttpResponseMessage> DeliverAsync(HttpClient http, string address, JsonObject told)
    {
        var body = told.ToJsonString();
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Add("Stripe-Signature", Sign(body));
        return await http.SendAsync(request);
    }
}

public enum StandInFault
{
    /// <summary>Does it, then says nothing for a minute.</summary>
    SilentAfter,

    /// <summary>Does it, then answers 500.</summary>
    FailAfter,

    /// <summary>Answers 500 and does nothing.</summary>
    FailBefore,
}
