using Marketplace.Components.Theming;

namespace Marketplace.AccountHead;

/// <summary>Passkeys are made and shown by the browser's own interface, which only a script reaches.</summary>
internal static class Scripts
{
    /// <returns>Address of the script.</returns>
    public static string Add(Assets assets) => assets.Add(
        "passkey.js", "text/javascript; charset=utf-8", StyleSource.ReadResource(typeof(Scripts).Assembly, $"{typeof(Scripts).Namespace}.Scripts.passkey.js"));
}
