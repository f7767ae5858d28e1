using System.Resources;
using Marketplace.Shared;

namespace Marketplace.Accounts;

/// <summary>Why something about an account is refused.</summary>
internal static class AccountRefusals
{
    private static readonly ResourceManager _texts = new("Marketplace.Accounts.AccountTexts", typeof(AccountRefusals).Assembly);

    public static Message NotAnEmail { get; } = Of(nameof(NotAnEmail));
    public static Message EmailTaken { get; } = Of(nameof(EmailTaken));
    public static Message AreasAreForStaff { get; } = Of(nameof(AreasAreForStaff));
    public static Message NoSuchAccount { get; } = Of(nameof(NoSuchAccount));
    public static Message LastAdmin { get; } = Of(nameof(LastAdmin));
    public static Message EnrolmentOver { get; } = Of(nameof(EnrolmentOver));
    public static Message TooManyTries { get; } = Of(nameof(TooManyTries));
    public static Message WrongPassword { get; } = Of(nameof(WrongPassword));
    public static Message WrongCode { get; } = Of(nameof(WrongCode));
    public static Message PasswordTooCommon { get; } = Of(nameof(PasswordTooCommon));

    public static Message NotAPhone { get; } = Of(nameof(NotAPhone));
    public static Message BadLink { get; } = Of(nameof(BadLink));
    public static Message NoSuchProducer { get; } = Of(nameof(NoSuchProducer));
    public static Message NotAProducerRole { get; } = Of(nameof(NotAProducerRole));
    public static Message AlreadyMember { get; } = Of(nameof(AlreadyMember));
    public static Message TooManyInvitations { get; } = Of(nameof(TooManyInvitations));
    public static Message LastOwner { get; } = Of(nameof(LastOwner));
    public static Message NoSuchPasskey { get; } = Of(nameof(NoSuchPasskey));
    public static Message NoPasskeyMade { get; } = Of(nameof(NoPasskeyMade));
    public static Message BadPasskey { get; } = Of(nameof(BadPasskey));
    public static Message LastPasskey { get; } = Of(nameof(LastPasskey));

    public static Message TooManyPasskeys(int most) => Of(nameof(TooManyPasskeys), most);

    public static Message WorksForProducer { get; } = Of(nameof(WorksForProducer));
    public static Message ConsentRuns { get; } = Of(nameof(ConsentRuns));
    public static Message NoSuchConsent { get; } = Of(nameof(NoSuchConsent));
    public static Message ConsentGivenBy { get; } = Of(nameof(ConsentGivenBy));
    public static Message ConsentWay { get; } = Of(nameof(ConsentWay));
    public static Message ConsentPaperGone { get; } = Of(nameof(ConsentPaperGone));

    /// <param name="oldest">Days back.</param>
    public static Message ConsentGivenOn(int oldest) => Of(nameof(ConsentGivenOn), oldest);

    /// <param name="longest">Days from the day on which it was given.</param>
    public static Message ConsentLastDay(int longest) => Of(nameof(ConsentLastDay), longest);

    /// <param name="letter">Which letter.</param>
    public static Message Subject(string letter) => Of($"Letter{letter}Subject");

    public static Message Letter(string letter, params IReadOnlyList<object> values) => Of($"Letter{letter}", values);

    public static Message NotARole(IEnumerable<string> roles) => Of(nameof(NotARole), string.Join(", ", roles));

    public static Message PasswordTooShort(int least) => Of(nameof(PasswordTooShort), least);

    public static Message PasswordTooPlain(int least) => Of(nameof(PasswordTooPlain), least);

    private static Message Of(string key, params IReadOnlyList<object> values) => new(_texts, key, values);
}
