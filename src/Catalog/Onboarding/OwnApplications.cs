using Marketplace.Catalog.Geography;
using Marketplace.Catalog.Producers;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Onboarding;

/// <param name="Papers">How many there are.</param>
/// <param name="DecisionWords">What the officer wrote last; empty = nothing.</param>
public sealed record ApplicationView(
    Guid Id, ApplicationKind Kind, ApplicationState State, string ProducerCode, string Name, ProducerType Type, string CommuneCode, string Address,
    string Phone, string RegistrationNo, string Words, int Papers, DateTimeOffset? SubmittedAt, DateTimeOffset? DecidedAt,
    string DecisionWords, string Area, string Commune, bool IsSample)
{
    internal static ApplicationView Of(ProducerApplication a) => new(
        a.Id, a.Kind, a.State, a.ProducerCode, a.Name, a.Type, a.CommuneCode, a.Address, a.Phone, a.RegistrationNo, a.Words, a.Papers.Count, a.SubmittedAt,
        a.DecidedAt, a.DecisionWords, a.Area, a.Commune, a.IsSample);

    /// <summary>Goes on with what was written.</summary>
    public ApplicationForm ToForm() => new()
    {
        Name = Name, Type = Type == ProducerType.Unknown ? "" : Type.Code(), CommuneCode = CommuneCode, Address = Address, Phone = Phone,
        RegistrationNo = RegistrationNo, Words = Words,
    };
}

/// <summary>What the person in hand applied for, latest first.</summary>
public sealed class OwnApplications(DbContext db, GeographyBook geography, ICurrentUser user, TimeProvider clock)
{
    public async Task<IReadOnlyList<ApplicationView>> ExecuteAsync(CancellationToken cancel) => user.Id is not { } account ? [] :
        [.. (await db.Set<ProducerApplication>().AsNoTracking().Include(a => a.Papers).Where(a => a.AccountId == account).OrderByDescending(a => a.StartedAt)
            .ToListAsync(cancel)).Select(ApplicationView.Of)];

    /// <summary>The name of a producer that can be claimed; null = there is none such.</summary>
    public async Task<string?> ClaimableAsync(string code, CancellationToken cancel) =>
        (await ApplyForProducer.ClaimableAsync(db, geography, code, clock.VietnamToday(), cancel))?.Name;
}
