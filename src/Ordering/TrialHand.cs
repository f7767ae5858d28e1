using Marketplace.Shared;

namespace Marketplace.Ordering;

/// <summary>Whether the person in hand works for a producer with a demonstration account: what such a hand writes is demonstration too.</summary>
public sealed class TrialHand(ICurrentUser user, IProducerStaff staff)
{
    public async Task<bool> IsTrialAsync(string producerCode, CancellationToken cancel) =>
        (await staff.ForAsync(producerCode, ProducerRight.Read, cancel)).Any(p => p.AccountId == user.Id && p.IsSample);
}
