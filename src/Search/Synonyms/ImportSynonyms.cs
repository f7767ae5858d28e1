using Marketplace.Shared.Changes;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Search.Synonyms;

/// <summary>Replaces the whole synonym table by a file's good rows; every node uses them within seconds, without a new index.</summary>
public sealed class ImportSynonyms(DbContext db, TimeProvider clock)
{
    public async Task<SynonymReport> ExecuteAsync(TextReader file, CancellationToken cancel)
    {
        var (rows, problems) = SynonymFile.Read(file);
        if (rows.Count == 0 && problems.Count > 0) return new SynonymReport(0, problems);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await db.Set<SynonymEntry>().ExecuteDeleteAsync(cancel);
        db.AddRange(rows);
        db.Publish(SearchTopics.Synonyms, clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new SynonymReport(rows.Count, problems);
    }
}

/// <param name="Problems">"line: reason" of refused rows.</param>
public sealed record SynonymReport(int Written, IReadOnlyList<string> Problems);
