namespace Marketplace.Ordering.Payments.Cards;

/// <summary>Whether what Stripe says is of the payment that we began: every fact is held against what is stored. A pure function.</summary>
internal static class CompareCardNews
{
    public const string Currency = "vnd";

    /// <returns>Null = it fits.</returns>
    public static CardReviewKind? Differs(CardPayment payment, CardNews news)
    {
        if (news.OrderId is { } order && order != payment.OrderId) return CardReviewKind.Order;
        if (Other(payment.SessionId, news.SessionId) || Other(payment.IntentId, news.IntentId)) return CardReviewKind.Order;
        if (news.IsLive is { } live && live != payment.IsLive) return CardReviewKind.Mode;
        if (news.Account != payment.Account) return CardReviewKind.Account;
        if (news.Kind == CardNewsKind.Ended) return null;
        if (news.Currency != Currency) return CardReviewKind.Currency;
        var fits = news.Kind == CardNewsKind.Paid ? news.AmountVnd == payment.AmountVnd : news.AmountVnd > 0 && news.AmountVnd <= payment.AmountVnd;
        return fits ? null : CardReviewKind.Amount;
    }

    private static bool Other(string known, string said) => known.Length > 0 && said.Length > 0 && known != said;
}
