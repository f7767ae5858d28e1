namespace Marketplace.AccountHead.Parts;

/// <summary>A browser and its system in two words, as far as they say who they are.</summary>
internal static class DeviceName
{
    private static readonly (string Sign, string Name)[] _browsers =
        [("Edg/", "Edge"), ("OPR/", "Opera"), ("coc_coc", "Cốc Cốc"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari")];

    private static readonly (string Sign, string Name)[] _systems =
        [("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS", "Mac"), ("Linux", "Linux")];

    public static string Of(string agent)
    {
        var names = new[] { Name(agent, _browsers), Name(agent, _systems) }.OfType<string>().ToList();
        return names.Count > 0 ? string.Join(", ", names) : "?";
    }

    private static string? Name(string agent, (string Sign, string Name)[] known) =>
        known.Where(k => agent.Contains(k.Sign, StringComparison.OrdinalIgnoreCase)).Select(k => k.Name).FirstOrDefault();
}
