using Marketplace.SalesChannels.Channels;
using Marketplace.SalesChannels.CraftVillages;
using Marketplace.SalesChannels.GreenChains;
using Marketplace.SalesChannels.Participations;
using Marketplace.SalesChannels.Programme;
using Marketplace.SalesChannels.SalesPoints;
using Marketplace.Shared.Facts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.SalesChannels;

/// <summary>How the tracker's tables look; Data composes it with the other modules'.</summary>
public static class SalesChannelsModel
{
    public static void AddSalesChannels(this ModelBuilder model)
    {
        var participations = Facts(model.Entity<ParticipationVersion>().ToTable("participations"), nameof(ParticipationVersion.Code));
        participations.Property(p => p.Kind).HasConversion<string>();
        participations.HasIndex(p => p.ProducerCode);
        var checks = model.Entity<CheckVersion>().ToTable("checks");
        Facts(checks, nameof(CheckVersion.ParticipationCode), nameof(CheckVersion.CheckedOn), nameof(CheckVersion.Checker));
        checks.Property(c => c.Result).HasConversion<string>();
        Facts(model.Entity<VillageVersion>().ToTable("villages"), nameof(VillageVersion.Code));
        Facts(model.Entity<GreenVersion>().ToTable("green_chains"), nameof(GreenVersion.ProducerCode), nameof(GreenVersion.ConfirmedOn));
        Facts(model.Entity<PointVersion>().ToTable("sales_points"), nameof(PointVersion.Code));
        Facts(model.Entity<InspectionVersion>().ToTable("inspections"), nameof(InspectionVersion.PointCode), nameof(InspectionVersion.InspectedOn))
            .Property(i => i.Result).HasConversion<string>();

        var rules = model.Entity<ChannelRule>().ToTable("channel_rules");
        rules.HasKey(r => new { r.Kind, r.ValidFrom });
        rules.Property(r => r.Kind).HasConversion<string>();
        rules.Property(r => r.Breadth).HasConversion<string>();
        var targets = model.Entity<Target>().ToTable("targets");
        targets.HasKey(t => new { t.PlanCode, t.Code });
        targets.Property(t => t.Kind).HasConversion<string>();
    }

    private static EntityTypeBuilder<T> Facts<T>(EntityTypeBuilder<T> table, params string[] key) where T : FactVersion
    {
        table.HasKey([.. key, nameof(FactVersion.RecordedAt)]);
        table.HasIndex(key).IsUnique().HasFilter("is_latest");
        return table;
    }
}
