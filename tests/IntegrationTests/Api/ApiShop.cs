using System.Text.Json;
using Marketplace.IntegrationTests.Hosting;
using Shouldly;

namespace Marketplace.IntegrationTests.Api;

/// <summary>The whole host with the real register and samples, asked over HTTP. Tests of a class share it and change nothing.</summary>
public sealed class ApiShop : IDisposable
{
    public ApiShop()
    {
        Host = new RunningHost(seed: "Samples");
        Browser = Host.Browser();
    }

    public RunningHost Host { get; }

    public HttpClient Browser { get; }

    public async Task<JsonElement> GetAsync(string path, int status = 200)
    {
        using var answer = await Browser.GetAsync(path);
        var text = await answer.Content.ReadAsStringAsync();
        ((int)answer.StatusCode).ShouldBe(status, $"{path}: {text}");
        answer.Content.Headers.ContentType!.MediaType.ShouldBe(status == 200 ? "application/json" : "application/problem+json");
        return JsonDocument.Parse(text).RootElement;
    }

    public async Task<int> TotalAsync(string query) => (await GetAsync("/api/v1/products?" + query)).GetProperty("total").GetInt32();

    public void Dispose()
    {
        Browser.Dispose();
        Host.Dispose();
    }
}
