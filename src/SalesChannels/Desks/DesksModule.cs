using Marketplace.Catalog.Producers.Merging;
using Marketplace.Register;
using Marketplace.SalesChannels.SalesPoints;
using Marketplace.Shared.Reference;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.SalesChannels.Desks;

/// <summary>Officers' work on the tracker's facts.</summary>
internal static class DesksModule
{
    public static IServiceCollection AddDesks(this IServiceCollection services) => services
        .AddScoped<FactDesk, VillageDesk>()
        .AddScoped<FactDesk, GreenDesk>()
        .AddScoped<FactDesk, PointDesk>()
        .AddScoped<FactDesk, InspectionDesk>()
        .AddScoped<IFollowsMerge, MoveChannels>()
        .AddScoped<IReferenceLoader, LoadPointCriteria>()
        .AddSingleton<IReferenceFile, PointCriteriaFile>();

    public static void AddDesks(this ModelBuilder model)
    {
        model.Entity<PointCriterion>().ToTable("point_criteria").HasKey(c => c.Code);
        var finding = model.Entity<InspectionFinding>().ToTable("inspection_findings");
        finding.HasKey(f => new { f.PointCode, f.InspectedOn, f.CriterionCode, f.RecordedAt });
        finding.Property(f => f.Finding).HasConversion<string>();
    }
}
