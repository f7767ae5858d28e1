using Marketplace.Shared;
using Marketplace.Shared.Text;

namespace Marketplace.Ordering.Orders;

/// <summary>A reason that the other side will read.</summary>
internal static class ReasonGiven
{
    private const int Longest = 300;

    /// <summary>Null when it may stand.</summary>
    public static Result? Check(string reason)
    {
        if (OutsideText.IsBlank(reason)) return Result.Refused(new FieldError("Reason", OrderingTexts.ReasonNeeded()));
        return OutsideText.Tidy(reason, keepLines: true).Length > Longest ? Result.Refused(new FieldError("Reason", OrderingTexts.TooLong(Longest))) : null;
    }
}
