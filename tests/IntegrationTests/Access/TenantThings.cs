using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Marketplace.Accounts.People;
using Marketplace.Accounts.Users;
using Marketplace.Catalog.Drafts;
using Marketplace.Catalog.Products;
using Marketplace.Catalog.Stock;
using Marketplace.IntegrationTests.BackOffice;
using Marketplace.IntegrationTests.Hosting;
using Marketplace.IntegrationTests.ListingImport;
using Marketplace.IntegrationTests.Media;
using Marketplace.Ordering.Orders;
using Marketplace.Ordering.Payments;
using Marketplace.Ordering.Payments.Credits;
using Marketplace.Ordering.Payments.Refunds;
using Marketplace.Ordering.Reviews;
using Marketplace.SalesChannels.Declarations;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;
using Case = Marketplace.Ordering.Cases.Case;

namespace Marketplace.IntegrationTests.Access;

/// <summary>Producer P1 with one of everything that a producer can have, made by the pages: what a neighbour must neither see nor touch.</summary>
internal sealed class TenantThings(WorkSite site)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>At the door: untouched; the next three are delivered, owed by the courier, one with a case, one with a review.</summary>
    public string Fresh { get; private set; } = "";

    public string Delivered { get; private set; } = "";

    public string Complained { get; private set; } = "";

    public string Reviewed { get; private set; } = "";

    /// <summary>By transfer: waits; the next two are paid too little, paid and cancelled.</summary>
    public string Awaited { get; private set; } = "";

    public string Short { get; private set; } = "";

    public string Refunded { get; private set; } = "";

    public string Draft { get; private set; } = "";

    /// <summary>Code of a product that went on sale by a draft.</summary>
    public string Published { get; private set; } = "";

    public string Channel { get; private set; } = "";

    /// <summary>A file that was looked at and has not gone in.</summary>
    public string Import { get; private set; } = "";

    public string CaseNumber { get; private set; } = "";

    public Guid Credit { get; private set; }

    public Guid Refund { get; private set; }

    public Guid Review { get; private set; }

    public Guid Evidence { get; private set; }

    public Guid Edit { get; private set; }

    public Guid Invitation { get; private set; }

    public Guid Member { get; private set; }

    public async Task MakeAsync()
    {
        await OrdersAsync();
        await TransfersAsync();
        Draft = (await site.WriteDraftAsync())[(ListingSteps.Listings.Length + 1)..];
        Import = (await site.Owner.CheckAsync(ImportSite.Csv(ImportSite.Head("Sku", "Name", "Net", "Price"), "KE-1,Kẹo lạc,500,35000")))[^36..];
        await ChannelAsync();
        await ShopAsync();
    }

    private async Task OrdersAsync()
    {
        Fresh = (await site.PlaceAsync()).Own;
        Delivered = (await site.PlaceAsync()).Own;
        await StepsAsync(Delivered, ("Carrier", "GHN"), ("TrackingCode", "G1"));
        (Complained, Reviewed) = ((await site.PlaceAsync()).Own, (await site.PlaceAsync()).Own);
        foreach (var order in (string[])[Complained, Reviewed]) await StepsAsync(order, ("Carrier", "GHN"), ("TrackingCode", "G2" + order));
        using (var buyer = await site.BuyerOfAsync(Complained))
        {
            var page = $"/don-hang/{BuyerSteps.GroupOf(Complained)}/hoi/{await LineAsync(Complained)}";
            using var sent = await FilesAsync(
                buyer, page, "Photos", ("Kind", "Complaint"), ("Reason", "Damaged"), ("Quantity", "1"), ("Words", "Hũ vỡ nắp, chảy hết ra ngoài."));
            sent.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        }
        using (var buyer = await site.BuyerOfAsync(Reviewed))
            await DoneAsync(buyer.SendAsync(
                $"/don-hang/{BuyerSteps.GroupOf(Reviewed)}/danh-gia/{await LineAsync(Reviewed)}", ("Stars", "4"), ("Words", "Mật thơm, gói kỹ.")));
        CaseNumber = await site.QueryAsync(db => db.Set<Case>().Select(c => c.Number).SingleAsync(Cancel));
        Review = await site.QueryAsync(db => db.Set<Review>().Select(r => r.Id).SingleAsync(Cancel));
        using var officer = await site.OfficerAsync();
        await DoneAsync(officer.SendAsync($"/giam-sat/danh-gia/{Review}", ("Decision", "dang")));
        await PublishAsync(officer);
    }

    private async Task TransfersAsync()
    {
        await site.OpenForTransfersAsync();
        Awaited = (await site.PlaceAsync(payment: PaymentMethod.BankTransfer)).Own;
        Short = (await site.PlaceAsync(payment: PaymentMethod.BankTransfer)).Own;
        Refunded = (await site.PlaceAsync(payment: PaymentMethod.BankTransfer)).Own;
        await DoneAsync(OwnAsync($"{WorkSite.Orders}/{Short}/tien-ve", ("AmountVnd", "40.000"), ("BankReference", "FT1"), ("PaidAt", "2026-01-02T09:00")));
        await DoneAsync(OwnAsync($"{WorkSite.Orders}/{Refunded}/tien-ve", ("AmountVnd", "45.000"), ("BankReference", "FT2"), ("PaidAt", "2026-01-02T09:00")));
        await DoneAsync(OwnAsync($"{WorkSite.Orders}/{Refunded}", ("Step", "huy"), ("Reason", "Hết hàng vụ này")));
        Credit = await site.QueryAsync(db => db.Set<CreditReview>().Select(r => r.Id).SingleAsync(Cancel));
        Refund = await site.QueryAsync(db => db.Set<Refund>().Select(r => r.Id).SingleAsync(Cancel));
    }

    private async Task PublishAsync(HttpClient officer)
    {
        var draft = await site.WriteDraftAsync("Sáp ong rừng");
        await DoneAsync(officer.DecideAsync(draft, DraftDecision.Approve));
        Published = await site.QueryAsync(db => db.Set<Publication>().Select(p => p.ProductCode).SingleAsync(Cancel));
    }

    private async Task ChannelAsync()
    {
        const string Declare = "/ban-hang/kenh-ban/khai";
        using var sent = await FilesAsync(site.Owner, Declare, "Files", ("Kind", "facebook"), ("Reference", "https://facebook.example/ong-vang"),
            ("StartedOn", "2026-01-01"));
        sent.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        Channel = sent.Headers.Location!.OriginalString.Split('/', '?')[3];
        Evidence = await site.QueryAsync(db => db.Set<ChannelDeclaration>().SelectMany(d => d.Evidence).Where(e => e.FileId != null)
            .Select(e => e.Id).FirstAsync(Cancel));
    }

    private async Task ShopAsync()
    {
        await DoneAsync(OwnAsync("/ban-hang/tien/ma-giam-gia", ("Code", "ONG2026"), ("Percent", "7,5"), ("AmountVnd", "10.000"),
            ("ValidFrom", Day(0)), ("LastDay", Day(9)), ("MostUses", "10"), ("MostUsesPerBuyer", "1")));
        await DoneAsync(OwnAsync("/ban-hang/gia-va-ton", [.. PackRow(45_000, await OnHandAsync(), "46.000")]));
        await DoneAsync(OwnAsync("/ban-hang/nguoi-lam", ("Email", "khach@nha.example"), ("Role", "Orders")));
        using (await site.PersonAsync("don@ongvang.example", "P1", ProducerRole.Orders)) { }
        Edit = await site.QueryAsync(db => db.Set<PackEdit>().Select(e => e.BatchId).SingleAsync(Cancel));
        Invitation = await site.QueryAsync(db => db.Set<Invitation>().Select(i => i.Id).SingleAsync(Cancel));
        Member = await site.QueryAsync(db => db.Set<Membership>().Where(m => m.Role == ProducerRole.Orders)
            .Select(m => m.AccountId).SingleAsync(Cancel));
    }

    public Task<int> OnHandAsync() =>
        site.QueryAsync(db => db.Set<Variant>().Where(v => v.Id == site.Packs[0]).Select(v => v.OnHand).SingleAsync(Cancel));

    public IEnumerable<(string, string)> PackRow(long seenPrice, int onHand, string price) =>
    [
        ("Rows[0].VariantId", $"{site.Packs[0]}"), ("Rows[0].Seen", $"{seenPrice}|{onHand}||700"), ("Rows[0].Price", price),
        ("Rows[0].OnHand", $"{onHand}"), ("Rows[0].LowStockAt", ""), ("Rows[0].Grams", "700"),
    ];

    public string Day(int days) =>
        site.Host.Clock.VietnamToday().AddDays(days).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private async Task StepsAsync(string order, params (string, string)[] shipping)
    {
        var page = $"{WorkSite.Orders}/{order}";
        foreach (var step in (string[])["nhan", "dong-goi"]) await DoneAsync(OwnAsync(page, ("Step", step)));
        await DoneAsync(OwnAsync(page, [("Step", "giao"), .. shipping]));
        await DoneAsync(OwnAsync(page, ("Step", "da-giao"), ("CollectedVnd", "45.000")));
    }

    private Task<Guid> LineAsync(string order) =>
        site.QueryAsync(db => db.Set<OrderLine>().Where(l => l.Order.Number == order).Select(l => l.Id).SingleAsync(Cancel));

    private Task<HttpResponseMessage> OwnAsync(string page, params (string, string)[] fields) => site.SendAsync(page, page, fields);

    private static async Task DoneAsync(Task<HttpResponseMessage> sending)
    {
        using var answer = await sending;
        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther, answer.RequestMessage!.RequestUri!.ToString());
    }

    private static async Task<HttpResponseMessage> FilesAsync(HttpClient person, string page, string field, params (string Name, string Value)[] fields)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent(await person.TokenAsync(page)), "__RequestVerificationToken" }, { new StringContent("form"), "_handler" },
            { new StringContent(Guid.CreateVersion7().ToString("N")), "once" },
        };
        foreach (var (name, value) in fields) form.Add(new StringContent(value, Encoding.UTF8), name);
        var file = new ByteArrayContent(TestPictures.Photo(600, 400));
        file.Headers.ContentType = new MediaTypeHeaderValue("image/jpeg");
        form.Add(file, field, "anh.jpg");
        return await person.PostAsync(page, form, Cancel);
    }
}
