using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Localization;

namespace Marketplace.Web;

/// <summary>Vietnamese unless a page asks for another tongue; its letters are written as themselves, not as entities.</summary>
internal static class Language
{
    public static void AddLanguage(this IServiceCollection services)
    {
        services.AddLocalization();
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.Configure<RequestLocalizationOptions>(o =>
        {
            o.DefaultRequestCulture = new RequestCulture("vi-VN");
            o.SupportedCultures = o.SupportedUICultures = [new CultureInfo("vi-VN"), new CultureInfo("en")];
            o.RequestCultureProviders = [];
        });
    }
}
