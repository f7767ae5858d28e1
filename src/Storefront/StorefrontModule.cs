using Marketplace.Components;
using Marketplace.Components.Maps;
using Marketplace.Components.Theming;
using Marketplace.Storefront.Baskets;
using Marketplace.Storefront.Cases;
using Marketplace.Storefront.Listing;
using Marketplace.Storefront.Orders;
using Marketplace.Storefront.Pages;
using Marketplace.Storefront.Products;
using Marketplace.Storefront.Seo;
using Marketplace.Storefront.ShareCards;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Marketplace.Storefront;

/// <summary>The public shop: pages that everybody sees alike, in Vietnamese and under /en in English.</summary>
public static class StorefrontModule
{
    /// <summary>Name of the head: of its style sheet and in configuration.</summary>
    public const string Head = "storefront";

    /// <param name="themes">Folder of the looks.</param>
    /// <param name="seed">Folder that holds pages/ and geo/.</param>
    public static IServiceCollection AddStorefront(this IServiceCollection services, string themes, string seed)
    {
        services.AddStyles(Head, typeof(StorefrontModule).Assembly, themes);
        services.AddSingleton<PlainFilters>();
        services.AddScoped<LoadListing>();
        services.AddScoped<FindRelated>();
        services.AddScoped<BasketCookie>();
        services.AddScoped<OrderCookie>();
        services.AddScoped<OrderAgain>();
        services.AddSingleton<IPostConfigureOptions<CookieAuthenticationOptions>, BasketAtSignIn>();
        services.AddScoped<TakePhotos>();
        services.AddMaps(seed);
        services.AddSingleton(s => new FooterPages(Path.Combine(seed, "pages"), s.GetRequiredService<ILogger<FooterPages>>()));
        services.AddSingleton(s => new HeadPages(Head, typeof(StorefrontModule).Assembly, typeof(Shell), Scripts.Add(s.GetRequiredService<Assets>())));
        return services;
    }

    public static void MapStorefront(this IEndpointRouteBuilder routes)
    {
        routes.MapIcons();
        routes.MapMethods("/sitemap.xml", [HttpMethods.Get, HttpMethods.Head], Sitemap.ExecuteAsync)
            .WithMetadata(new CachedPageAttribute()).AllowAnonymous().ExcludeFromDescription();
        routes.MapMethods("/sitemap-{number:int}.xml", [HttpMethods.Get, HttpMethods.Head], Sitemap.ExecutePartAsync)
            .WithMetadata(new CachedPageAttribute()).AllowAnonymous().ExcludeFromDescription();
        routes.MapBasket();
        routes.MapShareCards();
        routes.MapMethods("/robots.txt", [HttpMethods.Get, HttpMethods.Head], Robots.Execute).AllowAnonymous().ExcludeFromDescription();
    }
}
