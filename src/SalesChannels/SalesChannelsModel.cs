using Marketplace.Register;
using Marketplace.SalesChannels.Assignments;
using Marketplace.SalesChannels.Channels;
using Marketplace.SalesChannels.CraftVillages;
using Marketplace.SalesChannels.Declarations;
using Marketplace.SalesChannels.Desks;
using Marketplace.SalesChannels.FieldChecks;
using Marketplace.SalesChannels.GreenChains;
using Marketplace.SalesChannels.LinkChecks;
using Marketplace.SalesChannels.Participations;
using Marketplace.SalesChannels.Plans;
using Marketplace.SalesChannels.Programme;
using Marketplace.SalesChannels.Reports;
using Marketplace.SalesChannels.SalesPoints;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.SalesChannels;

/// <summary>How the tracker's tables look; Data composes it with the other modules'.</summary>
public static class SalesChannelsModel
{
    public static void AddSalesChannels(this ModelBuilder model)
    {
        var participations = model.Entity<ParticipationVersion>().ToTable("participations").HasVersions(nameof(ParticipationVersion.Code));
        participations.Property(p => p.Kind).HasConversion<string>();
        participations.HasIndex(p => p.ProducerCode);
        model.Entity<CheckVersion>().ToTable("checks")
            .HasVersions(nameof(CheckVersion.ParticipationCode), nameof(CheckVersion.CheckedOn), nameof(CheckVersion.Checker))
            .Property(c => c.Result).HasConversion<string>();
        model.Entity<VillageVersion>().ToTable("villages").HasVersions(nameof(VillageVersion.Code));
        model.Entity<GreenVersion>().ToTable("green_chains").HasVersions(nameof(GreenVersion.ProducerCode), nameof(GreenVersion.ConfirmedOn));
        model.Entity<PointVersion>().ToTable("sales_points").HasVersions(nameof(PointVersion.Code));
        model.Entity<InspectionVersion>().ToTable("inspections").HasVersions(nameof(InspectionVersion.PointCode), nameof(InspectionVersion.InspectedOn))
            .Property(i => i.Result).HasConversion<string>();

        model.AddDeclarations();
        model.AddReports();
        model.AddLinkChecks();
        model.AddAssignments();
        model.AddFieldChecks();
        model.AddPlans();
        model.AddDesks();

        var rules = model.Entity<ChannelRule>().ToTable("channel_rules");
        rules.HasKey(r => new { r.Kind, r.ValidFrom });
        rules.Property(r => r.Kind).HasConversion<string>();
        rules.Property(r => r.Breadth).HasConversion<string>();
        var targets = model.Entity<Target>().ToTable("targets");
        targets.HasKey(t => new { t.PlanCode, t.Code });
        targets.Property(t => t.Kind).HasConversion<string>();
    }
}
