using Marketplace.Shared;
using Marketplace.Shared.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.SalesChannels.Mornings;

internal static class MorningsModule
{
    public static IServiceCollection AddMornings(this IServiceCollection services)
    {
        services.AddScoped<ReadMorning>();
        services.AddScoped<MorningTickets>();
        services.AddScoped(s => new StopMornings(
            s.GetRequiredService<DbContext>(), s.GetRequiredService<MorningTickets>(), s.GetRequiredService<IProvinceStaff>(),
            s.GetRequiredService<IAudit>(), s.GetRequiredService<TimeProvider>()));
        services.AddJob<MorningLetter, MorningLetterHandler>("morning.letter");
        services.AddJob<WriteMornings, WriteMorningsHandler>("mornings.write");
        return services.AddSchedule("mornings.write", "10 7 * * *", _ => new WriteMornings());
    }

    public static void AddMornings(this ModelBuilder model)
    {
        var stop = model.Entity<MorningStop>().ToTable("morning_stops");
        stop.HasKey(s => s.AccountId);
        stop.Property(s => s.AccountId).ValueGeneratedNever();
    }
}
