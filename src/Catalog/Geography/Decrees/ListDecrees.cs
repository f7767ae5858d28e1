using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Geography.Decrees;

/// <param name="By">E-mail of who entered, applied or took it back last.</param>
public sealed record ListedDecree(DecreeView Decree, string By);

/// <summary>Decrees on communes, the latest day first: few in a lifetime. For staff.</summary>
public sealed class ListDecrees(DbContext db, ICurrentUser user, IProvinceStaff staff)
{
    public const int Most = 200;

    public async Task<IReadOnlyList<ListedDecree>> ExecuteAsync(CancellationToken cancel)
    {
        if (!user.IsStaff) return [];
        var decrees = await db.Set<Decree>().AsNoTracking().OrderByDescending(d => d.EffectiveOn).ThenByDescending(d => d.EnteredAt).Take(Most)
            .ToListAsync(cancel);
        var names = await staff.NamesAsync([.. decrees.Select(WhoLast).Distinct()], cancel);
        return [.. decrees.Select(d => new ListedDecree(DecreeView.Of(d), names.GetValueOrDefault(WhoLast(d), "")))];
    }

    /// <summary>Numbers and days of decrees that came with a file of the register.</summary>
    public async Task<IReadOnlyList<(string Number, DateOnly EffectiveOn)>> FromFilesAsync(CancellationToken cancel)
    {
        if (!user.IsStaff) return [];
        var known = await db.Set<CommuneVersion>().Where(c => c.IsLatest && !c.IsVoid
            && !db.Set<Decree>().Any(d => d.Number == c.DecreeNo && d.EffectiveOn == c.EffectiveOn && d.State == DecreeState.Applied))
            .Select(c => new { c.DecreeNo, c.EffectiveOn }).Distinct().OrderByDescending(c => c.EffectiveOn).Take(Most).ToListAsync(cancel);
        return [.. known.Select(c => (c.DecreeNo, c.EffectiveOn))];
    }

    /// <returns>Null when there is no such decree.</returns>
    public async Task<DecreeView?> FindAsync(Guid id, CancellationToken cancel) => await ReadAsync(id, cancel) is { } decree ? DecreeView.Of(decree) : null;

    /// <summary>The form of an entered decree, to be corrected; null when there is none.</summary>
    public async Task<DecreeForm?> FormOfAsync(Guid id, CancellationToken cancel) => await ReadAsync(id, cancel) is not { } decree ? null : new()
    {
        Number = decree.Number, Title = decree.Title, EffectiveOn = $"{decree.EffectiveOn:yyyy-MM-dd}", Lines = ReadDecreeLines.Write(decree.Lines),
    };

    private async Task<Decree?> ReadAsync(Guid id, CancellationToken cancel) => !user.IsStaff ? null
        : await db.Set<Decree>().AsNoTracking().Include(d => d.Lines).SingleOrDefaultAsync(d => d.Id == id, cancel);

    private static Guid WhoLast(Decree d) => d.TakenBackBy ?? d.AppliedBy ?? d.EnteredBy;
}
