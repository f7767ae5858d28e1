using Marketplace.Components.Theming;

namespace Marketplace.AccountHead;

/// <summary>Passkeys are made and shown by the browser's own interface, which only a script reaches.</summary>
internal static class Scripts
{
    /// <returns>Address of the script.</returns>
    public static string Add(Assets assets) => ScriptSource.Add(assets, typeof(Scripts), "passkey.js", "passkey.js");
}
