using System.Text.Json.Nodes;

namespace Marketplace.Search.Elastic.Queries;

/// <summary>The few kinds of query that are used, as JSON.</summary>
internal static class JsonQuery
{
    public static JsonObject All() => new() { ["match_all"] = new JsonObject() };

    public static JsonObject None() => new() { ["match_none"] = new JsonObject() };

    public static JsonObject Term(string field, JsonNode value) => new() { ["term"] = new JsonObject { [field] = value } };

    public static JsonObject Terms(string field, IEnumerable<string> values) =>
        new() { ["terms"] = new JsonObject { [field] = new JsonArray([.. values.Select(v => (JsonNode)v)]) } };

    public static JsonObject And(params IReadOnlyList<JsonObject> queries) =>
        queries.Count switch { 0 => All(), 1 => queries[0], _ => new JsonObject { ["bool"] = new JsonObject { ["filter"] = Array(queries) } } };

    public static JsonObject Or(params IReadOnlyList<JsonObject> queries) =>
        queries.Count switch
        {
            0 => None(),
            1 => queries[0],
            _ => new JsonObject { ["bool"] = new JsonObject { ["should"] = Array(queries), ["minimum_should_match"] = 1 } }
        };

    public static JsonObject AllButOne(JsonObject first, IReadOnlyList<JsonObject> others) => new()
    {
        ["bool"] = new JsonObject { ["filter"] = Array([first]), ["should"] = Array(others), ["minimum_should_match"] = others.Count - 1 },
    };

    public static JsonObject Constant(JsonObject filter, float boost) =>
        new() { ["constant_score"] = new JsonObject { ["filter"] = filter, ["boost"] = boost } };

    public static JsonObject Range(string field, long? from, long? to)
    {
        var range = new JsonObject();
        if (from is not null) range["gte"] = from;
        if (to is not null) range["lt"] = to;
        return new JsonObject { ["range"] = new JsonObject { [field] = range } };
    }

    public static JsonArray Array(IEnumerable<JsonObject> queries) => new([.. queries]);

    /// <summary>A value that holds on the day: for good, or within its days.</summary>
    public static JsonObject On(string name, IReadOnlyList<string> values, IReadOnlyList<string> known, string day) =>
        Or([Terms(name, values), .. values.Where(known.Contains).Select(v => Term($"{name}_days.{v}", day))]);
}
