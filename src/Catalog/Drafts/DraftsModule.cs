using Marketplace.Catalog.Drafts.Automatic;
using Marketplace.Catalog.Geography;
using Marketplace.Catalog.Listings;
using Marketplace.Catalog.Products;
using Marketplace.Register;
using Marketplace.Shared;
using Marketplace.Shared.Reference;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Catalog.Drafts;

/// <summary>Listings as their producers write them and officers let them into the shop.</summary>
internal static class DraftsModule
{
    public static void AddDrafts(this IServiceCollection services)
    {
        services.AddScoped<IReferenceLoader, LoadListingRules>();
        services.AddScoped<DraftWork>();
        services.AddScoped<DraftLetters>();
        services.AddScoped<StartDraft>();
        services.AddScoped<SetDraftName>();
        services.AddScoped<SetDraftPacks>();
        services.AddScoped<SetDraftStock>();
        services.AddScoped<SetDraftLabel>();
        services.AddScoped<DraftPhotos>();
        services.AddScoped<SubmitDraft>();
        services.AddScoped(s => new PublishDraft(
            s.GetRequiredService<DbContext>(), s.GetRequiredService<RecordFact<ProductVersion>>(), s.GetRequiredService<ListingProjection>(),
            s.GetRequiredService<IAudit>(), s.GetRequiredService<TimeProvider>()));
        services.AddScoped<AutomaticRule>();
        services.AddScoped(s => new ApproveByRule(
            s.GetRequiredService<DbContext>(), s.GetRequiredService<AutomaticRule>(), s.GetRequiredService<PublishDraft>(),
            s.GetRequiredService<DraftLetters>(), s.GetRequiredService<IAudit>(), s.GetRequiredService<TimeProvider>()));
        services.AddScoped(s => new SetAutomatic(
            s.GetRequiredService<DbContext>(), s.GetRequiredService<AutomaticRule>(), s.GetRequiredService<GeographyBook>(),
            s.GetRequiredService<ICurrentUser>(), s.GetRequiredService<IAudit>(), s.GetRequiredService<TimeProvider>()));
        services.AddScoped<ListAutomaticApprovals>();
        services.AddScoped<LookAfterwards>();
        services.AddScoped<GetDraft>();
        services.AddScoped<ListOwnListings>();
        services.AddScoped<PauseListing>();
        services.AddScoped<ListSubmittedDrafts>();
        services.AddScoped<GetSubmittedDraft>();
        services.AddScoped<DecideDraft>();
        services.AddScoped<SuspendListing>();
    }
}
