using Marketplace.Catalog.Onboarding;
using Marketplace.Catalog.Producers;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Drafts;

/// <summary>How producers are called: by the register, else by the application of one that is not in it yet.</summary>
internal static class ProducerNames
{
    public static async Task<Dictionary<string, string>> OfAsync(DbContext db, IReadOnlyList<string> codes, CancellationToken cancel)
    {
        var applied = await db.Set<ProducerApplication>().Where(a => codes.Contains(a.ProducerCode) && a.Kind == ApplicationKind.New)
            .Select(a => new { a.ProducerCode, a.Name }).ToListAsync(cancel);
        var known = await db.Set<ProducerVersion>().Where(p => codes.Contains(p.Code) && p.IsLatest && !p.IsVoid).OrderBy(p => p.TypeFrom)
            .Select(p => new { p.Code, p.Name }).ToListAsync(cancel);
        var names = applied.GroupBy(a => a.ProducerCode).ToDictionary(g => g.Key, g => g.First().Name);
        foreach (var producer in known) names[producer.Code] = producer.Name;
        return names;
    }
}
