using Marketplace.Accounts.Audit;
using Marketplace.Accounts.Policies;
using Marketplace.Accounts.SignIn;
using Marketplace.Accounts.Users;
using Marketplace.Shared;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Accounts;

/// <summary>Who signs in, by which proof, and what they may do.</summary>
public static class AccountsModule
{
    private static readonly TimeSpan _workingDay = TimeSpan.FromHours(8);

    /// <param name="demoAllowed">Sample data is on and this is not Production: demonstration accounts may sign in, without a second factor.</param>
    public static IServiceCollection AddAccounts(this IServiceCollection services, bool demoAllowed)
    {
        services.AddHttpContextAccessor();
        services.AddSingleton(new DemoAccess(demoAllowed));
        services.AddSingleton<SignInThrottle>();
        services.AddScoped<ICurrentUser, CurrentUser>();
        services.AddScoped<AuditLog>();
        services.AddScoped<CheckAudit>();
        services.AddScoped<UsedCodes>();
        services.AddScoped<CreateUser>();
        services.AddScoped<DemoAccounts>();
        services.AddScoped<SignInWithPassword>();
        services.AddScoped<ConfirmCode>();
        services.AddScoped<EnrolSecondFactor>();
        services.AddScoped<EndSession>();

        services.AddIdentityCore<Account>(Rules).AddRoles<IdentityRole<Guid>>()
            .AddEntityFrameworkStores<DbContext>().AddSignInManager().AddDefaultTokenProviders()
            .AddClaimsPrincipalFactory<AccountClaims>();
        services.AddScoped<ISecurityStampValidator, SessionValidator>();
        services.Configure<SecurityStampValidatorOptions>(o => (o.ValidationInterval, o.OnRefreshingPrincipal) = (SessionValidator.Interval, SessionValidator.KeepProofAsync));

        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.ConfigureAll<CookieAuthenticationOptions>(Guarded);
        services.Configure<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme, Session);
        services.AddAuthorization(Policy.AddAll);
        services.AddSingleton<IAuthorizationHandler, SecondFactorHandler>();
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, RefusalHandler>();
        return services;
    }

    private static void Rules(IdentityOptions options)
    {
        options.User.RequireUniqueEmail = true;
        options.Password = new PasswordOptions { RequiredLength = 8, RequiredUniqueChars = 5, RequireDigit = false, RequireLowercase = false, RequireUppercase = false, RequireNonAlphanumeric = false };
        options.Lockout = new LockoutOptions { MaxFailedAccessAttempts = 5, DefaultLockoutTimeSpan = TimeSpan.FromMinutes(5) };
    }

    private static void Guarded(CookieAuthenticationOptions options)
    {
        options.Cookie.HttpOnly = true;
        options.Cookie.SecurePolicy = CookieSecurePolicy.Always;
        options.Cookie.SameSite = SameSiteMode.Lax;
    }

    private static void Session(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "ocop.session";
        options.ExpireTimeSpan = _workingDay;
        options.LoginPath = SignInPaths.SignIn;
        options.ReturnUrlParameter = "returnUrl";
        options.Events.OnRedirectToAccessDenied = refused =>
        {
            refused.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
    }
}
