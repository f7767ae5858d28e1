using Marketplace.Catalog.Producers;
using Marketplace.Register;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Catalog.Geography.Decrees;

/// <summary>Decrees on communes: entered, looked at beforehand, applied, taken back.</summary>
internal static class DecreesModule
{
    public static void AddDecrees(this IServiceCollection services)
    {
        services.AddScoped<ListDecrees>();
        services.AddScoped<EnterDecree>();
        services.AddScoped<PlanDecree>();
        services.AddScoped(s => new ApplyDecree(
            s.GetRequiredService<DbContext>(), s.GetRequiredService<RecordFact<CommuneVersion>>(), s.GetRequiredService<RecordFact<ProducerVersion>>(),
            s.GetRequiredService<ICurrentUser>(), s.GetRequiredService<IAudit>(), s.GetRequiredService<TimeProvider>()));
        services.AddScoped(s => new TakeBackDecree(
            s.GetRequiredService<DbContext>(), s.GetRequiredService<RecordFact<CommuneVersion>>(), s.GetRequiredService<RecordFact<ProducerVersion>>(),
            s.GetRequiredService<GeographyBook>(), s.GetRequiredService<ICurrentUser>(), s.GetRequiredService<IAudit>(), s.GetRequiredService<TimeProvider>()));
    }

    public static void AddDecrees(this ModelBuilder model)
    {
        var decree = model.Entity<Decree>().ToTable("decrees");
        decree.Property(d => d.Id).ValueGeneratedNever();
        decree.Property(d => d.State).HasConversion<string>();
        decree.HasIndex(d => d.Number).IsUnique().HasFilter("state <> 'TakenBack'");
        decree.HasMany(d => d.Lines).WithOne().HasForeignKey(l => l.DecreeId).OnDelete(DeleteBehavior.Cascade);
        model.Entity<CommuneVersion>().ToTable("communes")
            .HasVersions(nameof(CommuneVersion.Code), nameof(CommuneVersion.EffectiveOn), nameof(CommuneVersion.OldCode));
        model.Entity<DecreeLine>().ToTable("decree_lines").HasKey(l => new { l.DecreeId, l.Position });
        var move = model.Entity<DecreeMove>().ToTable("decree_moves");
        move.HasKey(m => new { m.DecreeId, m.ProducerCode, m.PeriodFrom });
        move.HasOne<Decree>().WithMany().HasForeignKey(m => m.DecreeId).OnDelete(DeleteBehavior.Cascade);
    }
}
