using System.Globalization;
using Marketplace.Components;
using Marketplace.Components.Forms;
using Marketplace.Ordering.Baskets;
using Marketplace.Shared;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Marketplace.Storefront.Baskets;

/// <summary>What a page from the cache may do: add to the reader's own basket, and ask how full it is.</summary>
internal static class BasketEndpoints
{
    public const string Add = "/gio-hang/them";
    public const string Count = "/gio-hang/so-luong";

    /// <summary>The one form of a page; the buttons of its products name it, each with its pack.</summary>
    public const string FormId = "them-vao-gio";

    public static void MapBasket(this IEndpointRouteBuilder routes)
    {
        routes.MapPost(Add, AddAsync).AllowAnonymous().ExcludeFromDescription().TakeFormsOfOwnPages().RequireRateLimiting(Limited.Checkout);
        routes.MapMethods(Count, [HttpMethods.Get, HttpMethods.Head], CountAsync).AllowAnonymous().ExcludeFromDescription();
    }

    private static async Task<IResult> AddAsync(
        [FromForm(Name = "goi")] string? pack, [FromForm(Name = "so-luong")] string? quantity, [FromForm(Name = "ngon-ngu")] string? language,
        AddToBasket use, BasketCookie cookie, HttpContext http)
    {
        var start = language == "en" ? Site.EnglishPrefix : "";
        var count = string.IsNullOrEmpty(quantity) ? 1 : WholeNumber(quantity);
        if (!Guid.TryParse(pack, out var variant) || count is null) return Back($"{start}{ShowBasket.Path}?loi=1");
        var added = await use.ExecuteAsync(new AddToBasketCommand(cookie.BasketId, cookie.AccountId, variant, count.Value), http.RequestAborted);
        if (!added.Succeeded) return Back($"{start}{ShowBasket.Path}?loi=1");
        if (cookie.AccountId is null) cookie.Write(added.Value);
        return Back($"{start}{ShowBasket.Path}?them={variant}");
    }

    private static async Task<IResult> CountAsync(GetBasket baskets, BasketCookie cookie, HttpContext http)
    {
        http.Response.Headers.CacheControl = "no-store";
        return Results.Json(new { count = await baskets.CountAsync(cookie.BasketId, cookie.AccountId, http.RequestAborted) });
    }

    private static int? WholeNumber(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static RedirectTo303 Back(string path) => new(path);

    private sealed class RedirectTo303(string path) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.SeeOther(path);
            return Task.CompletedTask;
        }
    }
}
