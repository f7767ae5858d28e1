using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Marketplace.Components;

/// <summary>Which page of a list an address asks for.</summary>
public static class PageNumber
{
    private const int Last = 10_000;

    /// <returns>From 1; 1 where the address asks for none or for nothing that is one.</returns>
    public static int In(HttpRequest request) =>
        int.TryParse(request.Query["trang"], CultureInfo.InvariantCulture, out var page) ? Math.Clamp(page, 1, Last) : 1;
}
