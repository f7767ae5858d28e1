using Marketplace.Shared.Facts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Register;

/// <summary>How a table of versions looks.</summary>
public static class RegisterModel
{
    public static void AddRegister(this ModelBuilder model) => model.Entity<PeriodClaim>().ToTable("period_claims").HasKey(c => c.File);

    /// <param name="table">One row for each version.</param>
    /// <param name="key">Properties that versions of one fact share; the first is the code that other facts refer to.</param>
    public static EntityTypeBuilder<T> HasVersions<T>(this EntityTypeBuilder<T> table, params string[] key) where T : FactVersion
    {
        table.HasKey([.. key, nameof(FactVersion.RecordedAt)]);
        table.HasIndex(key).IsUnique().HasFilter("is_latest");
        return table;
    }
}
