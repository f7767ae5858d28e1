using Microsoft.AspNetCore.Http;

namespace Marketplace.Components.Forms;

/// <summary>Secure also on http://localhost, where browsers take such a cookie and the framework's own rule would end the request.</summary>
internal sealed class SecureCookie : CookieBuilder
{
    public override CookieOptions Build(HttpContext context, DateTimeOffset expiresFrom)
    {
        var options = base.Build(context, expiresFrom);
        options.Secure = true;
        return options;
    }
}
