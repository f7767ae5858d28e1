using System.Resources;
using Marketplace.Shared;

namespace Marketplace.SalesChannels.Declarations;

/// <summary>What is said to people when a declaration or a decision is refused.</summary>
internal static class DeclarationTexts
{
    private static readonly ResourceManager _texts = new("Marketplace.SalesChannels.Declarations.DeclarationTexts", typeof(DeclarationTexts).Assembly);

    public static Message NoSuchProducer() => new(_texts, nameof(NoSuchProducer));

    public static Message NoSuchChannel() => new(_texts, nameof(NoSuchChannel));

    public static Message NoSuchDeclaration() => new(_texts, nameof(NoSuchDeclaration));

    public static Message KindNeeded() => new(_texts, nameof(KindNeeded));

    public static Message PlatformNeeded() => new(_texts, nameof(PlatformNeeded));

    public static Message PlatformThis() => new(_texts, nameof(PlatformThis));

    public static Message AddressNeeded() => new(_texts, nameof(AddressNeeded));

    public static Message NoAddress() => new(_texts, nameof(NoAddress));

    public static Message ReferenceNeeded() => new(_texts, nameof(ReferenceNeeded));

    public static Message DeclaredBefore() => new(_texts, nameof(DeclaredBefore));

    public static Message StartNeeded() => new(_texts, nameof(StartNeeded));

    public static Message EndIsPast() => new(_texts, nameof(EndIsPast));

    public static Message EndNeeded() => new(_texts, nameof(EndNeeded));

    public static Message EndedBefore() => new(_texts, nameof(EndedBefore));

    public static Message EvidenceNeeded() => new(_texts, nameof(EvidenceNeeded));

    public static Message TooManyFiles(int most) => new(_texts, nameof(TooManyFiles), most);

    public static Message TooManyLinks(int most) => new(_texts, nameof(TooManyLinks), most);

    public static Message FileGone() => new(_texts, nameof(FileGone));

    public static Message WaitsAlready() => new(_texts, nameof(WaitsAlready));

    public static Message NothingToSend() => new(_texts, nameof(NothingToSend));

    public static Message NotClaimed() => new(_texts, nameof(NotClaimed));

    public static Message DecidedBefore() => new(_texts, nameof(DecidedBefore));

    public static Message OwnProducer() => new(_texts, nameof(OwnProducer));

    public static Message ReasonNeeded() => new(_texts, nameof(ReasonNeeded));

    public static Message WordsNeeded() => new(_texts, nameof(WordsNeeded));

    public static Message TooLong(int most) => new(_texts, nameof(TooLong), most);
}
