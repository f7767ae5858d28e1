using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Marketplace.Search.Elastic.Queries;

/// <summary>What is read of Elasticsearch's answers, without reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(FoundHits))]
[JsonSerializable(typeof(BulkAnswer))]
[JsonSerializable(typeof(JsonObject))]
internal sealed partial class ElasticJson : JsonSerializerContext
{
    /// <summary>Letters stay letters; nothing of it is ever put on a page.</summary>
    public static JsonSerializerOptions Plain { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>As it is sent.</summary>
    public static byte[] Bytes(JsonNode body) => JsonSerializer.SerializeToUtf8Bytes(body, Plain);
}

internal sealed record FoundHits(
    [property: JsonRequired] bool TimedOut, [property: JsonPropertyName("_shards"), JsonRequired] FoundShards Shards,
    [property: JsonRequired] HitList Hits, JsonObject? Aggregations);

internal sealed record FoundShards(int Failed);

internal sealed record HitList(HitTotal? Total, [property: JsonPropertyName("hits")] IReadOnlyList<Hit>? Found);

internal sealed record HitTotal(int Value);

internal sealed record Hit([property: JsonPropertyName("_id")] string Id, [property: JsonPropertyName("_source")] JsonObject? Source, JsonArray? Sort = null);

internal sealed record BulkAnswer(bool Errors, IReadOnlyList<Dictionary<string, BulkItem>>? Items);

internal sealed record BulkItem([property: JsonPropertyName("_id")] string Id, int Status, JsonObject? Error);
