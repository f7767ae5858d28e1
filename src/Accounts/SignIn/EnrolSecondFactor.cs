using System.Net;
using System.Security.Claims;
using Marketplace.Accounts.Audit;
using Marketplace.Accounts.Users;
using Microsoft.AspNetCore.Identity;
using QRCoder;

namespace Marketplace.Accounts.SignIn;

/// <param name="Key">For typing by hand, in groups of four.</param>
/// <param name="QrSvg">The same as a picture for the phone's camera.</param>
public sealed record EnrolmentOffer(string Key, string QrSvg);

/// <summary>Ties an account to its owner's phone (TOTP). Done once; afterwards every sign-in asks for a code.</summary>
public sealed class EnrolSecondFactor(UserManager<Account> users, SignInManager<Account> signIn, SignInThrottle throttle, AuditLog audit)
{
    private const string Issuer = "OCOP Ha Tinh";
    private const int RecoveryCodes = 10;

    /// <summary>Null when the account has its second factor already.</summary>
    public async Task<EnrolmentOffer?> OfferAsync(ClaimsPrincipal user)
    {
        if (await users.GetUserAsync(user) is not { TwoFactorEnabled: false } account) return null;
        var key = await users.GetAuthenticatorKeyAsync(account);
        if (string.IsNullOrEmpty(key))
        {
            await users.ResetAuthenticatorKeyAsync(account);
            await signIn.RefreshSignInAsync(account);
            key = await users.GetAuthenticatorKeyAsync(account);
        }
        var link = $"otpauth://totp/{Uri.EscapeDataString(Issuer)}:{Uri.EscapeDataString(account.Email!)}?secret={key}&issuer={Uri.EscapeDataString(Issuer)}&digits=6";
        using var qr = QRCodeGenerator.GenerateQrCode(link, QRCodeGenerator.ECCLevel.M);
        using var svg = new SvgQRCode(qr);
        return new EnrolmentOffer(string.Join(' ', key!.Chunk(4).Select(c => new string(c))), svg.GetGraphic(4));
    }

    /// <summary>Recovery codes to keep on paper when the code is right; null when it is not, or after too many tries.</summary>
    public async Task<IReadOnlyList<string>?> ExecuteAsync(ClaimsPrincipal user, string? code, IPAddress? address, CancellationToken cancel)
    {
        if (await users.GetUserAsync(user) is not { TwoFactorEnabled: false } account) return null;
        var name = "enrol:" + account.Id;
        if (!throttle.TryEnter(name, address)) return null;
        var digits = new string([.. (code ?? "").Where(char.IsAsciiDigit).Take(6)]);
        if (!await users.VerifyTwoFactorTokenAsync(account, users.Options.Tokens.AuthenticatorTokenProvider, digits)) return null;
        throttle.GiveBack(name, address);
        await users.SetTwoFactorEnabledAsync(account, true);
        var codes = await users.GenerateNewTwoFactorRecoveryCodesAsync(account, RecoveryCodes);
        await audit.WriteAsync(AuditAction.SecondFactorSet, account.Id, "", cancel);
        await signIn.SignInWithClaimsAsync(account, isPersistent: false, [new Claim(AccountClaims.Method, AccountClaims.TwoFactors)]);
        return [.. codes ?? []];
    }
}
