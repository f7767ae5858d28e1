using Marketplace.Catalog.Producers;
using Microsoft.AspNetCore.Http;

namespace Marketplace.BackOffice.Parts;

/// <summary>Which producer a page or file is about, where a person has several: the address names it.</summary>
internal static class AskedProducer
{
    /// <summary>Of the parameter.</summary>
    public const string Name = "co-so";

    public static string Address(string path, string code) => $"{path}?{Name}={Uri.EscapeDataString(code)}";

    /// <summary>The one that the address names, else the first; null when it names none of these.</summary>
    public static OwnProducer? In(HttpRequest request, IReadOnlyList<OwnProducer> own)
    {
        var asked = request.Query[Name].ToString();
        return asked.Length == 0 ? own.FirstOrDefault() : own.FirstOrDefault(p => p.Code == asked);
    }
}
