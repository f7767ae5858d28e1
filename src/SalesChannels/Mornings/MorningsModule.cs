using Marketplace.Shared.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.SalesChannels.Mornings;

internal static class MorningsModule
{
    public static IServiceCollection AddMornings(this IServiceCollection services)
    {
        services.AddScoped<ReadMorning>();
        services.AddJob<MorningLetter, MorningLetterHandler>("morning.letter");
        services.AddJob<WriteMornings, WriteMorningsHandler>("mornings.write");
        return services.AddSchedule("mornings.write", "10 7 * * *", _ => new WriteMornings());
    }
}
