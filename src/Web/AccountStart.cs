using Marketplace.Accounts;
using Microsoft.AspNetCore.DataProtection;

namespace Marketplace.Web;

/// <summary>Accounts with the secrets of this installation.</summary>
internal static class AccountStart
{
    public static void AddAccounts(this WebApplicationBuilder builder, AppFolders folders)
    {
        var keys = KeyFolder.Of(builder.Configuration, folders.Data);
        if (string.IsNullOrEmpty(builder.Configuration["Keys:Folder"])) KeyFolder.Create(keys);
        builder.Services.AddDataProtection().ProtectKeysWithCertificate(KeyFolder.ReadRing(keys));
        var demoAllowed = SeedMode.Of(builder.Configuration, builder.Environment).HasSamples && !builder.Environment.IsProduction();
        builder.Services.AddAccounts(demoAllowed, KeyFolder.ReadAuditKey(keys));
    }
}
