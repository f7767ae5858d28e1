using Marketplace.Shared;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Marketplace.Accounts.Passkeys;

/// <summary>
/// A passkey is good for this site's own name alone, lies on the owner's device, and asks for finger, face or PIN each time: so it stands for
/// password and second factor together.
/// </summary>
internal sealed class PasskeyOptions(ISiteAddress site) : IConfigureOptions<IdentityPasskeyOptions>
{
    private const string Required = "required";

    public void Configure(IdentityPasskeyOptions options)
    {
        options.ServerDomain = new Uri(site.Address).Host;
        options.UserVerificationRequirement = Required;
        options.ResidentKeyRequirement = Required;
        options.AuthenticatorTimeout = TimeSpan.FromMinutes(3);
    }
}
