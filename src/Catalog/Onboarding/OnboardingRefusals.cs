using System.Resources;
using Marketplace.Shared;

namespace Marketplace.Catalog.Onboarding;

/// <summary>Why an application is refused, and the letters about it.</summary>
internal static class OnboardingRefusals
{
    private static readonly ResourceManager _texts = new("Marketplace.Catalog.Onboarding.OnboardingTexts", typeof(OnboardingRefusals).Assembly);

    public static Message NotSignedIn { get; } = Of(nameof(NotSignedIn));
    public static Message TooMany { get; } = Of(nameof(TooMany));
    public static Message NoSuchProducer { get; } = Of(nameof(NoSuchProducer));
    public static Message AlreadyYours { get; } = Of(nameof(AlreadyYours));
    public static Message NoName { get; } = Of(nameof(NoName));
    public static Message NoSuchType { get; } = Of(nameof(NoSuchType));
    public static Message NoCommune { get; } = Of(nameof(NoCommune));
    public static Message NoPhone { get; } = Of(nameof(NoPhone));
    public static Message NoWords { get; } = Of(nameof(NoWords));
    public static Message NoPaper { get; } = Of(nameof(NoPaper));
    public static Message PaperGone { get; } = Of(nameof(PaperGone));
    public static Message NoSuchApplication { get; } = Of(nameof(NoSuchApplication));
    public static Message Decided { get; } = Of(nameof(Decided));
    public static Message OwnApplication { get; } = Of(nameof(OwnApplication));
    public static Message NoDecision { get; } = Of(nameof(NoDecision));
    public static Message NoWhy { get; } = Of(nameof(NoWhy));

    public static Message TooManyPapers(int most) => Of(nameof(TooManyPapers), most);

    public static Message Letter(ApplicationDecision decision, bool isSubject, params IReadOnlyList<object> values) =>
        Of($"Letter{decision}{(isSubject ? "Subject" : "Text")}", values);

    private static Message Of(string key, params IReadOnlyList<object> values) => new(_texts, key, values);
}
