using Marketplace.Ordering.Cases;
using Marketplace.Ordering.Orders;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Case = Marketplace.Ordering.Cases.Case;

namespace Marketplace.IntegrationTests.Ordering;

/// <summary>What the three sides do with a case.</summary>
internal static class CaseSteps
{
    private static readonly CancellationToken _cancel = CancellationToken.None;

    public static Task<Result<string>> AskAsync(
        this OrderMarket shop, OrderGroupView group, Guid line, CaseKind kind, int quantity = 1, CaseReason reason = CaseReason.Damaged) =>
        shop.Market.AskAsync<OpenCase, Result<string>>(u => u.ExecuteAsync(
            new OpenCaseCommand(ReviewTests.KeyOf(group), line, kind, reason, quantity, "Hũ vỡ nắp, mật chảy ra thùng.", []), _cancel));

    /// <returns>The number of the case.</returns>
    public static async Task<string> AskedAsync(
        this OrderMarket shop, OrderGroupView group, CaseKind kind, int quantity = 1, int line = 0, CaseReason reason = CaseReason.Damaged)
    {
        var asked = await shop.AskAsync(group, group.Of("P1").Lines[line].Id, kind, quantity, reason);
        asked.Errors.ShouldBeEmpty();
        return asked.Value!;
    }

    public static Task<Result> AsProducerAsync(this OrderMarket shop, Func<AnswerAsProducer, Task<Result>> step, string producer = "P1")
    {
        shop.People.WorkFor(producer);
        return shop.Market.AskAsync(step);
    }

    public static Task<Result> AsBuyerAsync(this OrderMarket shop, Func<AnswerAsBuyer, Task<Result>> step)
    {
        shop.People.WorkForNobody();
        return shop.Market.AskAsync(step);
    }

    public static Task<Result> AsOfficerAsync(this OrderMarket shop, Func<DecideCase, Task<Result>> step, params string[] units)
    {
        shop.People.WorkForNobody();
        shop.People.SeesWholeProvince = units.Length == 0;
        shop.People.Units = units.ToHashSet();
        return shop.Market.AskAsync(step);
    }

    public static Task<CaseState> CaseStateAsync(this OrderMarket shop, string number) =>
        shop.Market.QueryAsync(db => db.Set<Case>().Where(c => c.Number == number).Select(c => c.State).SingleAsync());

    /// <summary>What is owed back to buyers.</summary>
    public static Task<List<long>> OwedAsync(this OrderMarket shop) => shop.Market.QueryAsync(db =>
        db.Set<Marketplace.Ordering.Payments.Refunds.Refund>().Select(r => r.AmountVnd).ToListAsync());
}
