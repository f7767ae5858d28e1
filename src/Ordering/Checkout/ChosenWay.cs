using Marketplace.Ordering.Payments;
using Marketplace.Ordering.Shipping;
using Marketplace.Shared;

namespace Marketplace.Ordering.Checkout;

/// <summary>How one producer's part is sent and paid, as far as the producer offers it.</summary>
public sealed record ChosenWay(ShippingOffer? Offer, PaymentMethod Payment, IReadOnlyList<FieldError> Errors)
{
    internal static ChosenWay Of(
        string producer, IReadOnlyList<ProducerChoice> choices, IReadOnlyDictionary<string, IReadOnlyList<ShippingOffer>> offers,
        IReadOnlyDictionary<string, IReadOnlyList<PaymentMethod>> ways)
    {
        var choice = choices.FirstOrDefault(c => c.ProducerCode == producer);
        var offer = choice is null ? null : offers[producer].FirstOrDefault(o => o.Method == choice.Shipping);
        var isPayable = choice is not null && ways[producer].Contains(choice.Payment);
        List<FieldError> errors = [];
        var isTooFar = choice is { Shipping: ShippingMethod.OwnDelivery };
        if (offer is null) errors.Add(new($"shipping-{producer}", isTooFar ? OrderingTexts.TooFar() : OrderingTexts.Choice()));
        if (!isPayable) errors.Add(new($"payment-{producer}", OrderingTexts.Choice()));
        // A transfer or a card needs a sum, and a fee to be agreed gives none.
        if (offer is { FeeVnd: null } && choice!.Payment != PaymentMethod.CashOnDelivery)
            errors.Add(new($"payment-{producer}", OrderingTexts.FeeNotAgreed()));
        return new ChosenWay(offer, choice?.Payment ?? PaymentMethod.CashOnDelivery, errors);
    }
}
