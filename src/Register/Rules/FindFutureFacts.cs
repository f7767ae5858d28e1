using Microsoft.EntityFrameworkCore;

namespace Marketplace.Register;

/// <summary>Names stored versions that say they were recorded in the future. They are not known yet, whatever they say.</summary>
public sealed class FindFutureFacts(DbContext db, IEnumerable<RegisterFile> files, TimeProvider clock)
{
    /// <returns>"file: code (instant)", file by file.</returns>
    public async Task<IReadOnlyList<string>> ExecuteAsync(CancellationToken cancel)
    {
        var found = new List<string>();
        foreach (var file in files) found.AddRange(await file.RecordedAfterAsync(db, FactClock.Latest(clock.GetUtcNow()), cancel));
        return found;
    }
}
