namespace Marketplace.Web.SignIn;

/// <summary>Names the resources of the sign-in pages.</summary>
internal sealed class SignInWords;
