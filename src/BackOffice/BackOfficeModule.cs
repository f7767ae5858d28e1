using Marketplace.Accounts.Assistance;
using Marketplace.Accounts.Policies;
using Marketplace.BackOffice.Assisting;
using Marketplace.BackOffice.Channels;
using Marketplace.BackOffice.ListingImport;
using Marketplace.BackOffice.Money;
using Marketplace.BackOffice.Orders;
using Marketplace.BackOffice.Parts;
using Marketplace.BackOffice.Scores;
using Marketplace.Components;
using Marketplace.Components.Theming;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.BackOffice;

/// <summary>Where producers work: orders, packs, shipping. Every page asks for the policy Producer; whose rows they are is part of each query.</summary>
public static class BackOfficeModule
{
    /// <summary>Name of the head: of its style sheet and in configuration.</summary>
    public const string Head = "backoffice";

    /// <param name="themes">Folder of the looks.</param>
    public static IServiceCollection AddBackOffice(this IServiceCollection services, string themes)
    {
        services.AddStyles(Head, typeof(BackOfficeModule).Assembly, themes);
        services.AddSingleton(s => new HeadPages(Head, typeof(BackOfficeModule).Assembly, typeof(WorkShell), Scripts.Add(s.GetRequiredService<Assets>())));
        services.AddSite();
        services.AddScoped<TakeStep>();
        services.AddScoped<TakeEvidence>();
        return services;
    }

    public static void MapBackOffice(this IEndpointRouteBuilder routes)
    {
        routes.MapMoneyFiles();
        routes.MapImportFiles();
        routes.MapPost(AssistPaths.End, StopAssisting.ExecuteAsync)
            .RequireAuthorization(Policy.Producer).ExcludeFromDescription().WithMetadata(new RequireAntiforgeryTokenAttribute());
        routes.MapMethods(WorkPaths.ScoreCsv, [HttpMethods.Get, HttpMethods.Head], ScoreExport.ExecuteAsync)
            .RequireAuthorization(Policy.Producer).ExcludeFromDescription();
    }
}
