using Marketplace.Register;
using Marketplace.SalesChannels.Participations;
using Marketplace.Shared.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.SalesChannels.Declarations;

internal static class DeclarationsModule
{
    public static IServiceCollection AddDeclarations(this IServiceCollection services)
    {
        services.AddScoped<ReadParticipations>();
        services.AddScoped(s => new RecordChannelFacts(
            s.GetRequiredService<RecordFact<ParticipationVersion>>(), s.GetRequiredService<RecordFact<CheckVersion>>()));
        services.AddScoped<StoreEvidence>();
        services.AddScoped<AddDeclaration>();
        services.AddScoped<DeclareChannel>();
        services.AddScoped<SendChannelAgain>();
        services.AddScoped<EndChannel>();
        services.AddScoped<ListOwnChannels>();
        services.AddScoped<ListWaitingChannels>();
        services.AddScoped<OfficerRefusals>();
        services.AddScoped<ClaimChannel>();
        services.AddScoped<DecideChannel>();
        services.AddScoped<OpenChannelEvidence>();
        services.AddJob<ChannelLetter, ChannelLetterHandler>("channel.letter");
        services.AddJob<FieldCheckLetter, ChannelLetterHandler>("channel.field-letter");
        services.AddJob<ChannelReminderLetter, ChannelLetterHandler>("channel.reminder");
        services.AddJob<RemindOfChannels, RemindOfChannelsHandler>("channels.remind");
        return services.AddSchedule("channels.remind", "40 6 * * *", _ => new RemindOfChannels());
    }
}
