using Marketplace.Components.Theming;

namespace Marketplace.Web.SignIn;

/// <summary>The sign-in pages wear the theme that the heads wear.</summary>
internal static class SignInStyles
{
    public const string Head = "sign-in";

    public static void AddSignInStyles(this IServiceCollection services, string themes) => services.AddStyles(Head, typeof(SignInStyles).Assembly, themes);
}
