using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.SalesChannels.FieldChecks;

internal static class FieldChecksModule
{
    public static IServiceCollection AddFieldChecks(this IServiceCollection services) => services
        .AddScoped<FieldScope>()
        .AddScoped<GetFieldChannel>()
        .AddScoped<FieldPhotos>()
        .AddScoped<CheckInField>()
        .AddScoped<ListRechecks>();
}
