using System.Globalization;
using Marketplace.Components;

namespace Marketplace.Web;

/// <summary>The address says the language: everything under /en is English, the rest Vietnamese.</summary>
internal static class Language
{
    private static readonly CultureInfo _vietnamese = CultureInfo.GetCultureInfo("vi-VN");
    private static readonly CultureInfo _english = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>Whose pages have no English: an English address of theirs leads to the one that they have.</summary>
    private static readonly PathString _vietnameseAlone = "/ban-hang";

    public static void UseLanguage(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        var english = http.Request.Path.StartsWithSegments(Site.EnglishPrefix, StringComparison.Ordinal, out var rest);
        if (english && rest.StartsWithSegments(_vietnameseAlone))
        {
            http.Response.Redirect(rest.ToUriComponent() + http.Request.QueryString, permanent: false, preserveMethod: true);
            return Task.CompletedTask;
        }
        if (english)
        {
            http.Request.PathBase += Site.EnglishPrefix;
            http.Request.Path = rest.HasValue ? rest : "/";
        }
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = english ? _english : _vietnamese;
        return next(http);
    });
}
