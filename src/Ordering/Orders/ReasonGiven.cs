using Marketplace.Shared;

namespace Marketplace.Ordering.Orders;

/// <summary>A reason that the other side will read.</summary>
internal static class ReasonGiven
{
    private const int Longest = 300;

    /// <summary>Null when it may stand.</summary>
    public static Result? Check(string reason)
    {
        if (string.IsNullOrWhiteSpace(reason)) return Result.Refused(new FieldError("Reason", OrderingTexts.ReasonNeeded()));
        return reason.Trim().Length > Longest ? Result.Refused(new FieldError("Reason", OrderingTexts.TooLong(Longest))) : null;
    }
}
