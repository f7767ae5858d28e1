using Marketplace.Shared.Changes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Data.Changes;

internal sealed class ChangesTable : IEntityTypeConfiguration<Change>
{
    public void Configure(EntityTypeBuilder<Change> change)
    {
        change.ToTable("changes").HasKey(c => c.Position);
        change.Ignore(c => c.Cursor);
        change.HasIndex(c => new { c.Transaction, c.Position });
        change.HasIndex(c => new { c.Topic, c.Transaction, c.Position });
    }
}
