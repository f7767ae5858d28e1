using Marketplace.SalesChannels.Channels;
using Marketplace.SalesChannels.Programme;
using Marketplace.Shared;

namespace Marketplace.SalesChannels.Declarations;

/// <summary>Whether an officer looks at a declaration now. Own: the reader may not decide it, another must.</summary>
public enum ClaimStanding { Free, Mine, Others, Own, Decided }

/// <summary>A line of an officer's queue.</summary>
/// <param name="DueOn">Last day for the decision.</param>
public sealed record WaitingChannelRow(
    Guid Id, string Code, string ProducerName, ChannelKind Kind, string Platform, DateTimeOffset DeclaredAt, DateOnly DueOn, bool IsLate,
    ClaimStanding Claim, bool IsSample);

/// <param name="Count">On all pages together.</param>
/// <param name="Late">Of these past their day.</param>
public sealed record WaitingChannelPage(IReadOnlyList<WaitingChannelRow> Rows, int Count, int Late)
{
    public const int PageSize = 20;

    public int LastPage => PageCount.Of(Count, PageSize);
}

/// <summary>A declaration with its participation and evidence, as an officer reads it.</summary>
/// <param name="Fact">Null = the participation is gone from the register.</param>
/// <param name="Area">Code of one of the 13, or "unknown".</param>
/// <param name="Decision">Null = it waits.</param>
public sealed record WaitingChannel(
    Guid Id, string ProducerCode, string ProducerName, string Area, DateTimeOffset DeclaredAt, DateOnly DueOn, bool IsLate, ClaimStanding Claim,
    ChannelDecision? Decision, RefusalReason? Reason, string Words, bool IsSample, ParticipationFact? Fact, IReadOnlyList<EvidenceView> Evidence);
