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
    public const string PasskeyAdded = "account.passkey-added";
    public const string PasskeyRemoved = "account.passkey-removed";
    public const string SignedIn = "sign-in.done";
    public const string SignInFailed = "sign-in.failed";
    public const string SignInThrottled = "sign-in.throttled";
    public const string CodeFailed = "sign-in.code-failed";
    public const string SignedOut = "sign-in.ended";
    public const string SignedUp = "account.signed-up";
    public const string EmailConfirmed = "account.email-confirmed";
    public const string EmailAsked = "account.email-asked";
    public const string EmailChanged = "account.email-changed";
    public const string PasswordChanged = "account.password-changed";
    public const string SignedOutEverywhere = "sign-in.ended-everywhere";
    public const string Invited = "account.invited";
    public const string MembershipEnded = "account.membership-ended";
    public const string Refused = "access.refused";
    public const string ConsentRecorded = "consent.recorded";
    public const string ConsentEnded = "consent.ended";
    public const string ConsentPaperOpened = "consent.paper-opened";
    public const string AssistStarted = "assist.started";
    public const string AssistEnded = "assist.ended";

    public static string Producer(string code) => "producer:" + code;

    public static string Account(Guid id) => "account:" + id.ToString("N");

    /// <summary>Somebody whom nobody knows: the attempt is noted all the same, without what was typed.</summary>
    public const string NoAccount = "account:";
}
