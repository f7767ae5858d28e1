using Marketplace.Media.Files;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Media;

/// <summary>How the table of files looks; Data composes it with the other modules'.</summary>
public static class MediaModel
{
    public static void AddMedia(this ModelBuilder model)
    {
        var file = model.Entity<StoredFile>().ToTable("files");
        file.Property(f => f.Id).ValueGeneratedNever();
        file.Property(f => f.Kind).HasConversion<string>();
        // Whoever keeps a file that is swept in the same moment learns it when saving.
        file.Property(f => f.State).HasConversion<string>().IsConcurrencyToken();
        file.HasIndex(f => f.Key).IsUnique();
        file.HasIndex(f => new { f.State, f.CreatedAt });
    }
}
