using Marketplace.Shared.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Data.Jobs;

internal sealed class JobsTable : IEntityTypeConfiguration<Job>
{
    public void Configure(EntityTypeBuilder<Job> job)
    {
        job.ToTable("jobs").HasKey(j => j.Id);
        job.Property(j => j.Id).ValueGeneratedNever();
        job.Property(j => j.Attempts).IsConcurrencyToken();
        job.HasIndex(j => j.Key).IsUnique();
        job.HasIndex(j => j.DueAt).HasFilter("done_at IS NULL AND given_up_at IS NULL");
        job.HasIndex(j => j.GivenUpAt).HasFilter("given_up_at IS NOT NULL");
        job.HasIndex(j => j.DoneAt).HasFilter("done_at IS NOT NULL");
    }
}
