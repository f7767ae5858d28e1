using System.Text.Json;

namespace Marketplace.IntegrationTests.Api;

/// <summary>The kinds of a JSON answer by path, to hold it against what callers rely on.</summary>
internal static class JsonShape
{
    /// <summary>"items[].star: Number" and so on; values of one path that differ in kind are joined: "Null|Number".</summary>
    public static IReadOnlyDictionary<string, string> Of(params IEnumerable<JsonElement> answers)
    {
        var kinds = new SortedDictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        foreach (var answer in answers) Walk(answer, "", kinds);
        return kinds.ToDictionary(k => k.Key, k => string.Join('|', k.Value));
    }

    private static void Walk(JsonElement json, string path, SortedDictionary<string, SortedSet<string>> kinds)
    {
        if (path.Length > 0)
        {
            if (!kinds.TryGetValue(path, out var known)) kinds[path] = known = [];
            known.Add(json.ValueKind is JsonValueKind.True or JsonValueKind.False ? "Boolean" : json.ValueKind.ToString());
        }
        if (json.ValueKind == JsonValueKind.Object)
            foreach (var property in json.EnumerateObject()) Walk(property.Value, path.Length == 0 ? property.Name : $"{path}.{property.Name}", kinds);
        if (json.ValueKind == JsonValueKind.Array)
            foreach (var item in json.EnumerateArray()) Walk(item, path + "[]", kinds);
    }
}
