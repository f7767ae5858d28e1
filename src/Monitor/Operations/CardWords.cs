using Marketplace.Monitor.Resources;
using Marketplace.Ordering.Payments.Cards;

namespace Marketplace.Monitor.Operations;

/// <summary>Words for what becomes of payments by card.</summary>
internal static class CardWords
{
    public static string Of(CardReviewKind kind) => Word($"CardReview_{kind}");

    public static string Of(CardEventRow row) => row switch
    {
        { DeadJob: not null } => MonitorWords.CardEvent_Failed,
        { State: CardEventState.Received, Fault: not null } => MonitorWords.CardEvent_Retried,
        _ => Word($"CardEvent_{row.State}"),
    };

    private static string Word(string key) => MonitorWords.ResourceManager.GetString(key, MonitorWords.Culture) ?? key;
}
