namespace Marketplace.Accounts.Audit;

/// <summary>Words under which this module notes what happened. They stand in rows for ever.</summary>
internal static class AccountActions
{
    public const string Created = "account.created";
    public const string RolesChanged = "account.roles";
    public const string MembershipGranted = "account.membership";
    public const string PasswordReset = "account.password-reset";
    public const string Disabled = "account.disabled";
    public const string SecondFactorSet = "account.second-factor";
    public const string SignedIn = "sign-in.done";
    public const string SignInFailed = "sign-in.failed";
    public const string SignInThrottled = "sign-in.throttled";
    public const string CodeFailed = "sign-in.code-failed";
    public const string SignedOut = "sign-in.ended";
    public const string Refused = "access.refused";

    public static string Account(Guid id) => "account:" + id.ToString("N");

    /// <summary>Somebody whom nobody knows: the attempt is noted all the same, without what was typed.</summary>
    public const string NoAccount = "account:";
}
