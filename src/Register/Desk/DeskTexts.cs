using System.Resources;
using Marketplace.Shared;

namespace Marketplace.Register;

/// <summary>Why a fact that an officer typed is refused, beside what the register refuses.</summary>
internal static class DeskTexts
{
    private static readonly ResourceManager _texts = new("Marketplace.Register.Desk.DeskWords", typeof(DeskTexts).Assembly);

    public static Message NotYours { get; } = Of(nameof(NotYours));
    public static Message Known { get; } = Of(nameof(Known));
    public static Message Stale { get; } = Of(nameof(Stale));
    public static Message Outside { get; } = Of(nameof(Outside));
    public static Message ReasonNeeded { get; } = Of(nameof(ReasonNeeded));
    public static Message NothingNew { get; } = Of(nameof(NothingNew));

    private static Message Of(string key) => new(_texts, key);
}
