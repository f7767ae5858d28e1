using Marketplace.Data.Jobs;
using Marketplace.IntegrationTests.Databases;
using Marketplace.Ordering.Payments;
using Marketplace.Ordering.Payments.Receiving;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Ordering;

public sealed class ReceivingAccountTests
{
    private static readonly CancellationToken _cancel = CancellationToken.None;

    [Theory, ClassData(typeof(EachEngine))]
    public async Task The_owner_sets_it_with_the_password_and_is_told_without_the_whole_number(Engine engine)
    {
        await using var shop = await OrderMarket.StartAsync(engine);
        shop.People.WorkFor("P1");
        (await SaveAsync(shop, Form())).Errors.ShouldBeEmpty();
        var view = await shop.Market.AskAsync<GetReceiving, ReceivingView?>(u => u.ExecuteAsync("P1", _cancel));
        (view!.BankName, view.AccountNumber, view.Holder, view.IsSample).ShouldBe(("Vietcombank", "0123456789", "NGUYEN DUC MAN", false));
        view.Svg.ShouldStartWith("<svg");
        shop.People.Notes.ShouldHaveSingleItem().ShouldBe("payment.account producer:P1 →970436 …6789 NGUYEN DUC MAN");
        shop.People.Letters.ShouldBeEmpty();
        await shop.Market.Get<JobRunner>().RunDueAsync(_cancel);
        var letter = shop.People.Letters.ShouldHaveSingleItem();
        letter.To.ShouldBe("P1@example.com");
        letter.Text.ShouldContain("6789");
        letter.Text.ShouldNotContain("0123456789");
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task Without_the_password_or_with_a_slip_nothing_changes_and_nobody_is_told(Engine engine)
    {
        await using var shop = await OrderMarket.StartAsync(engine);
        await shop.GiveAccountAsync("P1");
        shop.People.WorkFor("P1");
        var wrong = Form();
        wrong.Password = "sai";
        (await SaveAsync(shop, wrong)).Errors.ShouldHaveSingleItem().Field.ShouldBe("Password");
        var refused = await SaveAsync(shop, new ReceivingForm { Bin = "", AccountNumber = "12a?", Holder = "@", Password = TestPeople.Password });
        refused.Errors.Select(e => e.Field).ShouldBe(["Bin", "AccountNumber", "Holder"]);
        (await HolderAsync(shop)).ShouldBe("HTX ONG VANG");
        await shop.Market.Get<JobRunner>().RunDueAsync(_cancel);
        shop.People.Letters.ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task Only_the_owner_sees_or_sets_it(Engine engine)
    {
        await using var shop = await OrderMarket.StartAsync(engine);
        await shop.GiveAccountAsync("P1");
        foreach (var role in new[] { ProducerRole.Catalogue, ProducerRole.Orders, ProducerRole.ReadOnly })
        {
            shop.People.WorkFor("P1", role);
            (await SaveAsync(shop, Form())).Succeeded.ShouldBeFalse(role.ToString());
            (await shop.Market.AskAsync<GetReceiving, ReceivingView?>(u => u.ExecuteAsync("P1", _cancel))).ShouldBeNull();
        }
        shop.People.WorkFor("P2");
        (await SaveAsync(shop, Form())).Succeeded.ShouldBeFalse();
        (await HolderAsync(shop)).ShouldBe("HTX ONG VANG");
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task No_real_order_is_paid_to_the_account_of_a_demonstration(Engine engine)
    {
        await using var shop = await OrderMarket.StartAsync(engine);
        shop.People.WorkFor("P1");
        shop.People.Id = TestPeople.StaffId;
        shop.People.SampleStaff.Add("P1");
        await shop.SendForNothingAsync("P1");
        (await SaveAsync(shop, Form())).Errors.ShouldBeEmpty();
        var placed = await shop.PlaceAsync(await shop.BasketAsync((0, 1)), OrderMarket.Form(45_000, PaymentMethod.BankTransfer));
        placed.Succeeded.ShouldBeFalse("this producer takes no transfers");
        shop.People.SampleStaff.Clear();
        (await SaveAsync(shop, Form())).Errors.ShouldBeEmpty();
        (await shop.PlaceTransferAsync()).PaymentMethod.ShouldBe(PaymentMethod.BankTransfer);
        shop.People.SampleStaff.Add("P1");
        (await SaveAsync(shop, Form())).Succeeded.ShouldBeFalse("a demonstration stands over no real account");
    }

    private static ReceivingForm Form() => new()
    {
        Bin = "970436", AccountNumber = "0123 456 789", Holder = "Nguyễn Đức  Mẫn", Password = TestPeople.Password,
    };

    private static Task<Result> SaveAsync(OrderMarket shop, ReceivingForm form) =>
        shop.Market.AskAsync<SaveReceiving, Result>(u => u.ExecuteAsync("P1", form, _cancel));

    private static Task<string> HolderAsync(OrderMarket shop) =>
        shop.Market.QueryAsync(db => db.Set<ProducerAccount>().Where(a => a.ProducerCode == "P1").Select(a => a.Holder).SingleAsync());
}
