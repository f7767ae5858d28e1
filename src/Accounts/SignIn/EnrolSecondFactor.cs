using System.Net;
using System.Security.Claims;
using System.Security.Cryptography;
using Marketplace.Accounts.Audit;
using Marketplace.Accounts.Users;
using Marketplace.Shared;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using QRCoder;

namespace Marketplace.Accounts.SignIn;

/// <param name="Ticket">Carries the secret of this attempt through the form, sealed, for a quarter of an hour.</param>
/// <param name="Key">For typing by hand, in groups of four.</param>
/// <param name="Link">otpauth: address that opens the authenticator on the same phone.</param>
/// <param name="QrSvg">The same as a picture for another phone's camera.</param>
public sealed record EnrolmentOffer(string Ticket, string Key, string Link, string QrSvg);

public sealed record EnrolSecondFactorCommand(string Ticket, string Password, string Code);

/// <summary>
/// Ties an account to its owner's phone (TOTP). Each attempt has a secret of its own, kept nowhere until it is confirmed: an offer seen
/// earlier, or in a session left open, is worth nothing. Whoever sets it up gives the password again.
/// </summary>
public sealed class EnrolSecondFactor(
    UserManager<Account> users, AccountSignIn signIn, SignInThrottle throttle, KnownDevice devices, TakenCodes taken, IAudit audit, DbContext db,
    IDataProtectionProvider protection)
{
    private const string Issuer = "OCOP Ha Tinh";
    private const string TokenStore = "[AspNetUserStore]";
    private const string TokenName = "AuthenticatorKey";
    private const int RecoveryCodes = 10;
    private static readonly TimeSpan _lifetime = TimeSpan.FromMinutes(15);
    private readonly ITimeLimitedDataProtector _seal = protection.CreateProtector("Accounts.Enrolment").ToTimeLimitedDataProtector();

    /// <summary>Null when nobody is signed in or the account has its second factor already. Changes nothing.</summary>
    /// <param name="ticket">Of a form that comes again: the phone may have read its secret already.</param>
    public async Task<EnrolmentOffer?> OfferAsync(ClaimsPrincipal user, string? ticket)
    {
        if (await users.GetUserAsync(user) is not { TwoFactorEnabled: false } account) return null;
        var key = KeyOf(account, ticket) ?? users.GenerateNewAuthenticatorKey();
        var owner = $"{Uri.EscapeDataString(Issuer)}:{Uri.EscapeDataString(account.Email!)}";
        var link = $"otpauth://totp/{owner}?secret={key}&issuer={Uri.EscapeDataString(Issuer)}&digits=6";
        using var qr = QRCodeGenerator.GenerateQrCode(link, QRCodeGenerator.ECCLevel.M);
        using var svg = new SvgQRCode(qr);
        var grouped = string.Join(' ', key.Chunk(4).Select(c => new string(c)));
        return new EnrolmentOffer(_seal.Protect($"{account.Id:N} {key}", _lifetime), grouped, link, svg.GetGraphic(4));
    }

    /// <summary>Recovery codes to keep on paper. Refuses password and code; the whole form when it is too old or after too many tries.</summary>
    public async Task<Result<IReadOnlyList<string>>> ExecuteAsync(
        ClaimsPrincipal user, EnrolSecondFactorCommand command, IPAddress? address, CancellationToken cancel)
    {
        if (await users.GetUserAsync(user) is not { TwoFactorEnabled: false } account) return Refuse("", AccountRefusals.EnrolmentOver);
        if (KeyOf(account, command.Ticket) is not { } key) return Refuse("", AccountRefusals.EnrolmentOver);
        var attempt = SignInAttempt.Of("enrol:" + account.Id, address, devices.Of(account));
        if (throttle.TryEnter(attempt) != ThrottleAnswer.Enters) return Refuse("", AccountRefusals.TooManyTries);
        if (!await users.CheckPasswordAsync(account, command.Password)) return Refuse("password", AccountRefusals.WrongPassword);
        var digits = new string([.. command.Code.Where(char.IsAsciiDigit).Take(6)]);
        if (!await taken.TakeAsync(account, key, digits, cancel)) return Refuse("code", AccountRefusals.WrongCode);
        throttle.GiveBack(attempt);

        await users.SetAuthenticationTokenAsync(account, TokenStore, TokenName, key);
        await users.SetTwoFactorEnabledAsync(account, true);
        var codes = await users.GenerateNewTwoFactorRecoveryCodesAsync(account, RecoveryCodes);
        audit.Note(AccountActions.SecondFactorSet, AccountActions.Account(account.Id));
        await db.SaveChangesAsync(cancel);
        await signIn.EnterWithProofAsync(account);
        devices.Remember(account);
        return Result.Ok<IReadOnlyList<string>>([.. codes ?? []]);
    }

    private string? KeyOf(Account account, string? ticket)
    {
        if (string.IsNullOrEmpty(ticket)) return null;
        try
        {
            return _seal.Unprotect(ticket).Split(' ') is [var owner, var key] && owner == account.Id.ToString("N") ? key : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static Result<IReadOnlyList<string>> Refuse(string field, Message message) => Result.Refused<IReadOnlyList<string>>(new FieldError(field, message));
}
