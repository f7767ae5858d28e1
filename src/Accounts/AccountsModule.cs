using Marketplace.Accounts.Assistance;
using Marketplace.Accounts.Audit;
using Marketplace.Accounts.Passkeys;
using Marketplace.Accounts.People;
using Marketplace.Accounts.Policies;
using Marketplace.Accounts.Recovery;
using Marketplace.Accounts.Sessions;
using Marketplace.Accounts.SignIn;
using Marketplace.Accounts.SignUp;
using Marketplace.Accounts.Users;
using Marketplace.Shared;
using Marketplace.Shared.Jobs;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Marketplace.Accounts;

/// <summary>Who signs in, by which proof, and what they may do.</summary>
public static class AccountsModule
{
    private static readonly TimeSpan _workingDay = TimeSpan.FromHours(8);

    /// <param name="demoAllowed">Sample data is on and this is not Production: demonstration accounts may sign in, without a second factor.</param>
    /// <param name="sealKey">Key of the audit's seals.</param>
    public static IServiceCollection AddAccounts(this IServiceCollection services, bool demoAllowed, byte[] sealKey)
    {
        services.AddSingleton(new AuditSeal(sealKey));
        services.AddHttpContextAccessor();
        services.AddSingleton(new DemoAccess(demoAllowed));
        services.AddSingleton<SignInThrottle>();
        services.AddScoped<ICurrentUser, CurrentUser>();
        services.AddScoped<ICurrentActor, CurrentActor>();
        services.AddScoped<IAudit, AuditNotes>();
        services.AddScoped<AuditChain>();
        services.AddScoped<IProducerStaff, ProducerStaff>();
        services.AddScoped<IProvinceStaff, ProvinceStaff>();
        services.AddScoped<SealAudit>();
        services.AddJob<SealAuditJob, SealAuditHandler>("audit.seal");
        services.AddSchedule("audit.seal", "*/5 * * * *", _ => new SealAuditJob());
        services.AddJob<PruneSessionsJob, PruneSessions>("sessions.prune");
        services.AddSchedule("prune sessions", "50 3 * * *", _ => new PruneSessionsJob());
        services.AddAssistance();
        services.AddScoped<OwnSessions>();
        services.AddScoped<RenewSession>();
        services.AddScoped<EndAllSessions>();
        services.AddScoped<SignUpCookie>();
        services.AddScoped<SignUpByEmail>();
        services.AddScoped<ConfirmSignUp>();
        services.AddScoped<AskForReset>();
        services.AddScoped<ResetPassword>();
        services.AddScoped<ChangePassword>();
        services.AddScoped<ChangeEmail>();
        services.AddScoped<ProducerPeople>();
        services.AddScoped<InvitePerson>();
        services.AddScoped<TakeInvitation>();
        services.AddScoped<ChangeMember>();
        services.AddScoped<ListAudit>();
        services.AddScoped<GrantMembership>();
        services.AddScoped<CheckAudit>();
        services.AddScoped<TakenCodes>();
        services.AddScoped<KnownDevice>();
        services.AddScoped<FailedSignIns>();
        services.AddScoped<PasswordRules>();
        services.AddScoped<ResetUser>();
        services.AddScoped<DisableUser>();
        services.AddScoped<ListUsers>();
        services.AddScoped<CreateUser>();
        services.AddScoped<DemoAccounts>();
        services.AddScoped<SignInWithPassword>();
        services.AddScoped<ConfirmCode>();
        services.AddScoped<EnrolSecondFactor>();
        services.AddScoped<OwnPasskeys>();
        services.AddScoped<AddPasskey>();
        services.AddScoped<SignInWithPasskey>();
        services.AddSingleton<IConfigureOptions<IdentityPasskeyOptions>, PasskeyOptions>();
        services.AddScoped<IOwnPassword, OwnPassword>();
        services.AddScoped<EndSession>();

        services.AddIdentityCore<Account>(Rules).AddRoles<IdentityRole<Guid>>()
            .AddEntityFrameworkStores<DbContext>().AddSignInManager<AccountSignIn>().AddPasswordValidator<CommonPasswords>().AddDefaultTokenProviders()
            .AddClaimsPrincipalFactory<AccountClaims>();
        services.AddScoped<ISecurityStampValidator, SessionValidator>();
        services.Configure<SecurityStampValidatorOptions>(check =>
        {
            check.ValidationInterval = SessionValidator.Interval;
            check.OnRefreshingPrincipal = SessionValidator.KeepProofAsync;
        });

        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.ConfigureAll<CookieAuthenticationOptions>(Guarded);
        services.Configure<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme, Session);
        services.Configure<CookieAuthenticationOptions>(IdentityConstants.TwoFactorUserIdScheme, half => half.Cookie.Name = "__Host-ocop.half");
        services.AddAuthorization(Policy.AddAll);
        services.AddSingleton<IAuthorizationHandler, SecondFactorHandler>();
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, RefusalHandler>();
        return services;
    }

    private static void Rules(IdentityOptions options)
    {
        options.User.RequireUniqueEmail = true;
        options.Password = new PasswordOptions { RequiredLength = 8, RequiredUniqueChars = 5 };
        options.Password.RequireDigit = false;
        options.Password.RequireLowercase = false;
        options.Password.RequireUppercase = false;
        options.Password.RequireNonAlphanumeric = false;
    }

    private static void Guarded(CookieAuthenticationOptions options)
    {
        options.Cookie.HttpOnly = true;
        options.Cookie.SecurePolicy = CookieSecurePolicy.Always;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.Path = "/";
    }

    private static void Session(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "__Host-ocop.session";
        options.ExpireTimeSpan = _workingDay;
        options.LoginPath = SignInPaths.SignIn;
        options.ReturnUrlParameter = "returnUrl";
        options.Events.OnRedirectToLogin = asked =>
        {
            // Only the path: a Host that somebody else wrote is followed nowhere.
            asked.Response.Redirect(new Uri(asked.RedirectUri).PathAndQuery);
            return Task.CompletedTask;
        };
        options.Events.OnRedirectToAccessDenied = refused =>
        {
            refused.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
    }
}
