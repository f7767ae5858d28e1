using System.Resources;
using Marketplace.Shared;

namespace Marketplace.Catalog.Certificates.Proposals;

/// <summary>Why a certificate, a proposal or a decision about one is refused.</summary>
internal static class ProposalTexts
{
    private static readonly ResourceManager _texts = new("Marketplace.Catalog.Certificates.Proposals.ProposalWords", typeof(ProposalTexts).Assembly);

    public static Message NotYours { get; } = Of(nameof(NotYours));
    public static Message StarWrong { get; } = Of(nameof(StarWrong));
    public static Message ScoreWrong { get; } = Of(nameof(ScoreWrong));
    public static Message ScoreAgainstStar { get; } = Of(nameof(ScoreAgainstStar));
    public static Message AuthorityWrong { get; } = Of(nameof(AuthorityWrong));
    public static Message DecisionNeeded { get; } = Of(nameof(DecisionNeeded));
    public static Message DayNeeded { get; } = Of(nameof(DayNeeded));
    public static Message DayInFuture { get; } = Of(nameof(DayInFuture));
    public static Message CodeTaken { get; } = Of(nameof(CodeTaken));
    public static Message ReasonNeeded { get; } = Of(nameof(ReasonNeeded));
    public static Message GroundNeeded { get; } = Of(nameof(GroundNeeded));
    public static Message RevokedAlready { get; } = Of(nameof(RevokedAlready));
    public static Message RevokedBeforeIssued { get; } = Of(nameof(RevokedBeforeIssued));
    public static Message RevokedAfterEnd { get; } = Of(nameof(RevokedAfterEnd));
    public static Message NothingNew { get; } = Of(nameof(NothingNew));
    public static Message WaitsAlready { get; } = Of(nameof(WaitsAlready));
    public static Message Stale { get; } = Of(nameof(Stale));
    public static Message NotWaiting { get; } = Of(nameof(NotWaiting));
    public static Message SamePerson { get; } = Of(nameof(SamePerson));
    public static Message OwnProducer { get; } = Of(nameof(OwnProducer));
    public static Message WordsNeeded { get; } = Of(nameof(WordsNeeded));
    public static Message ChooseDecision { get; } = Of(nameof(ChooseDecision));
    public static Message ScanGone { get; } = Of(nameof(ScanGone));

    private static Message Of(string key) => new(_texts, key);
}
