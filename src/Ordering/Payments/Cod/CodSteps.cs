using Marketplace.Ordering.Orders;
using Marketplace.Shared;

namespace Marketplace.Ordering.Payments.Cod;

/// <summary>The one way the money of an order paid at the door moves. Errors at "state": the move is not in the table.</summary>
internal static class CodSteps
{
    public static CodCollection ExpectedOf(Order order, DateTimeOffset now)
    {
        var cod = new CodCollection
        {
            Id = Guid.CreateVersion7(now), OrderId = order.Id, OrderNumber = order.Number, ProducerCode = order.ProducerCode, State = CodState.Expected,
            ExpectedVnd = order.TotalVnd, ExpectedAt = now, IsSample = order.IsSample,
        };
        cod.Follow(order);
        return cod;
    }

    /// <summary>Whoever carries the last parcel brings the money, as long as none has been collected.</summary>
    public static void Follow(this CodCollection cod, Order order)
    {
        if (cod.State != CodState.Expected || order.Shipments.MaxBy(s => s.HandedOverAt) is not { } parcel) return;
        (cod.Courier, cod.TrackingCode) = (parcel.Carrier, parcel.TrackingCode);
    }

    /// <param name="by">Who says so.</param>
    public static Result Collect(this CodCollection cod, long amountVnd, string by, DateTimeOffset now)
    {
        if (amountVnd < 0) return Result.Refused(new FieldError("CollectedVnd", OrderingTexts.CodAmount()));
        var moved = cod.MoveTo(CodState.Collected);
        if (!moved.Succeeded) return moved;
        cod.CollectedVnd = amountVnd;
        cod.CollectedBy = by;
        cod.CollectedAt = now;
        if (cod.Courier.Length == 0 && amountVnd == cod.ExpectedVnd) cod.Close("", now);
        return moved;
    }

    public static Result Remit(this CodCollection cod, long amountVnd, string reference, DateTimeOffset now)
    {
        if (amountVnd < 0) return Result.Refused(new FieldError("RemittedVnd", OrderingTexts.CodAmount()));
        if (reference.Length == 0) return Result.Refused(new FieldError("Reference", OrderingTexts.Required()));
        if (reference.Length > IncomingReference.Longest) return Result.Refused(new FieldError("Reference", OrderingTexts.TooLong(IncomingReference.Longest)));
        var moved = cod.Courier.Length == 0 ? Refused(cod.State, CodState.Remitted) : cod.MoveTo(CodState.Remitted);
        if (!moved.Succeeded) return moved;
        cod.RemittedVnd = amountVnd;
        cod.RemittanceReference = reference;
        cod.RemittedAt = now;
        if (amountVnd == cod.CollectedVnd && amountVnd == cod.ExpectedVnd) cod.Close("", now);
        return moved;
    }

    /// <summary>The producer accepts what does not agree, and says why.</summary>
    public static Result Settle(this CodCollection cod, string reason, DateTimeOffset now)
    {
        if (ReasonGiven.Check(reason) is { } refused) return refused;
        if (cod.State == CodState.Collected && cod.Courier.Length > 0) return Refused(cod.State, CodState.Settled);
        if (!CodMoves.Allows(cod.State, CodState.Settled)) return Refused(cod.State, CodState.Settled);
        cod.Close(reason.Trim(), now);
        return Result.Ok();
    }

    public static Result Cancel(this CodCollection cod) => cod.MoveTo(CodState.Returned);

    /// <summary>Of what was expected, the part that the buyer did not pay; negative = the buyer paid more.</summary>
    public static long BuyerShortVnd(this CodCollection cod) => cod.CollectedVnd is { } collected ? cod.ExpectedVnd - collected : 0;

    /// <summary>Of what was collected, the part that the courier has not paid or has kept.</summary>
    public static long CourierShortVnd(this CodCollection cod) => cod.Courier.Length == 0 ? 0 : (cod.CollectedVnd ?? 0) - (cod.RemittedVnd ?? 0);

    private static void Close(this CodCollection cod, string reason, DateTimeOffset now)
    {
        cod.State = CodState.Settled;
        cod.SettledAt = now;
        cod.SettledReason = reason;
    }

    private static Result MoveTo(this CodCollection cod, CodState to)
    {
        if (!CodMoves.Allows(cod.State, to)) return Refused(cod.State, to);
        cod.State = to;
        return Result.Ok();
    }

    private static Result Refused(CodState from, CodState to) => Result.Refused(new FieldError("state", OrderingTexts.CodRefused(from, to)));
}

internal static class IncomingReference
{
    public const int Longest = 64;
}
