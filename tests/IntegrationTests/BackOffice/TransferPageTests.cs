using System.Net;
using System.Text;
using Marketplace.IntegrationTests.Hosting;
using Marketplace.IntegrationTests.Storefront;
using Marketplace.Ordering.Orders;
using Marketplace.Ordering.Payments;
using Marketplace.Ordering.Payments.Refunds;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.BackOffice;

/// <summary>A producer's pages about money that comes by transfer, and about money that goes back.</summary>
public sealed class TransferPageTests : IAsyncLifetime
{
    private const string Transfers = "/ban-hang/tien/chuyen-khoan", Refunds = "/ban-hang/tien/hoan";
    private WorkSite _site = null!;

    public async ValueTask InitializeAsync()
    {
        _site = await WorkSite.StartAsync();
        await _site.OpenForTransfersAsync();
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task A_statement_pays_what_fits_and_the_rest_waits_with_what_to_do()
    {
        var (own, other) = await _site.PlaceAsync(payment: PaymentMethod.BankTransfer);
        var (ownCode, otherCode) = (await CodeAsync(own), await CodeAsync(other));
        using var answer = await UploadAsync(
            $"F1,2026-01-02 09:00,45000,{WorkSite.Account},MBVCB {ownCode} CT", $"F2,2026-01-02 09:01,120000,{WorkSite.Account},{otherCode}",
            $"F3,02/01/2026,1,{WorkSite.Account},x", "F4,2026-01-02 09:02,1000,999,x");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var shown = (await WorkSite.ParseAsync(answer)).QuerySelector("main")!;
        shown.TextContent.ShouldContain("Đã nhận 2 khoản mới, 1 đơn được xác nhận; 0 khoản đã biết từ trước.");
        shown.QuerySelectorAll(".history li").Select(l => l.TextContent[..6]).ShouldBe(["Dòng 4", "Dòng 5"]);
        (await _site.StateAsync(own)).ShouldBe(OrderState.Confirmed);
        (await _site.StateAsync(other)).ShouldBe(OrderState.AwaitingPayment, "it is another producer's");

        var credit = shown.QuerySelector(".orders a")!.GetAttribute("href")!;
        (await _site.Owner.PageAsync(credit)).QuerySelector("main")!.TextContent.ShouldContain("Mã đơn của cơ sở khác");
        using var silent = await _site.SendAsync(credit, credit, ("OrderNumber", ""), ("Note", ""));
        (await WorkSite.ParseAsync(silent)).QuerySelector(".error-summary a")!.GetAttribute("href").ShouldBe("#note");
        using var settled = await _site.SendAsync(credit, credit, ("OrderNumber", ""), ("Note", "Đã chuyển trả, FT26003"));
        settled.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await _site.Owner.PageAsync(Transfers)).QuerySelectorAll(".orders li").ShouldBeEmpty();
        await _site.Owner.PageAsync(credit, 404);
    }

    [Fact]
    public async Task A_file_that_is_no_statement_is_refused_at_its_field()
    {
        using var answer = await UploadAsync();
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, "a header alone is a statement without rows");
        using var form = await FormAsync("a;b;c\n1;2;3");
        using var refused = await _site.Owner.PostAsync(Transfers, form, TestContext.Current.CancellationToken);
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await WorkSite.ParseAsync(refused)).QuerySelector(".error-summary a")!.GetAttribute("href").ShouldBe("#file");
    }

    [Fact]
    public async Task Money_that_the_seller_saw_confirms_the_order_and_too_little_waits()
    {
        var (own, other) = await _site.PlaceAsync(payment: PaymentMethod.BankTransfer);
        var page = $"{WorkSite.Orders}/{own}/tien-ve";
        (await _site.Owner.PageAsync($"{WorkSite.Orders}/{own}")).QuerySelector($"a[href='{page}']").ShouldNotBeNull();
        using var wrong = await _site.SendAsync(page, page, ("AmountVnd", "45k"), ("BankReference", "FT1"), ("PaidAt", "2026-01-02T09:00"));
        (await WorkSite.ParseAsync(wrong)).QuerySelector(".error-summary a")!.GetAttribute("href").ShouldBe("#amountvnd");
        using var little = await _site.SendAsync(page, page, ("AmountVnd", "40.000"), ("BankReference", "FT1"), ("PaidAt", "2026-01-02T09:00"));
        little.Headers.Location!.OriginalString.ShouldBe(Transfers);
        (await _site.StateAsync(own)).ShouldBe(OrderState.AwaitingPayment);
        using var whole = await _site.SendAsync(page, page, ("AmountVnd", "45.000"), ("BankReference", "FT2"), ("PaidAt", "2026-01-02T09:05"));
        whole.Headers.Location!.OriginalString.ShouldBe($"{WorkSite.Orders}/{own}");
        (await _site.StateAsync(own)).ShouldBe(OrderState.Confirmed);
        await _site.Owner.PageAsync($"{WorkSite.Orders}/{other}/tien-ve", 404);
    }

    [Fact]
    public async Task A_refund_is_shown_until_the_seller_says_by_which_transfer_it_went_back()
    {
        var (own, _) = await _site.PlaceAsync(payment: PaymentMethod.BankTransfer);
        var page = $"{WorkSite.Orders}/{own}/tien-ve";
        using var paid = await _site.SendAsync(page, page, ("AmountVnd", "45000"), ("BankReference", "FT2"), ("PaidAt", "2026-01-02T09:05"));
        using var cancelled = await _site.SendAsync($"{WorkSite.Orders}/{own}", $"{WorkSite.Orders}/{own}", ("Step", "huy"), ("Reason", "Hết hàng vụ này"));
        cancelled.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var list = (await _site.Owner.PageAsync(Refunds)).QuerySelector("main")!;
        list.TextContent.ShouldContain("45.000");
        var refund = list.QuerySelector(".orders a")!.GetAttribute("href")!;
        using var silent = await _site.SendAsync(refund, refund, ("BankReference", " "));
        (await WorkSite.ParseAsync(silent)).QuerySelector(".error-summary a")!.GetAttribute("href").ShouldBe("#bankreference");
        using var done = await _site.SendAsync(refund, refund, ("BankReference", "FT9"));
        done.Headers.Location!.OriginalString.ShouldBe(Refunds);
        (await _site.QueryAsync(db => db.Set<Refund>().Select(r => r.State).SingleAsync())).ShouldBe(RefundState.Done);
        (await _site.Owner.PageAsync(Refunds)).QuerySelectorAll(".orders li").ShouldBeEmpty();
        await _site.Owner.PageAsync(refund, 404);
    }

    private Task<string> CodeAsync(string order) =>
        _site.QueryAsync(db => db.Set<Order>().Where(o => o.Number == order).Select(o => o.PaymentCode).SingleAsync());

    private async Task<HttpResponseMessage> UploadAsync(params string[] rows)
    {
        using var form = await FormAsync(string.Join('\n', ["reference,time,amount,account,text", .. rows]));
        return await _site.Owner.PostAsync(Transfers, form, TestContext.Current.CancellationToken);
    }

    private async Task<MultipartFormDataContent> FormAsync(string file) => new()
    {
        { new StringContent(await _site.Owner.TokenAsync(Transfers)), "__RequestVerificationToken" },
        { new StringContent("form"), "_handler" },
        { new StringContent(Guid.CreateVersion7().ToString("N")), "once" },
        { new ByteArrayContent(Encoding.UTF8.GetBytes(file)), "File", "sao-ke.csv" },
    };
}
