namespace Marketplace.Components;

/// <summary>
/// The page is the same for every reader and may come from the output cache. Parameters of the address that are not named here
/// do not change it. Such a page writes no cookie and no antiforgery token.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class CachedPageAttribute(params string[] parameters) : Attribute
{
    public string[] Parameters { get; } = parameters;
}
