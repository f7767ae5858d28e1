using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Marketplace.Accounts.Policies;
using Marketplace.Catalog.Listings;
using Marketplace.Catalog.Products;
using Marketplace.IntegrationTests.Databases;
using Marketplace.IntegrationTests.Hosting;
using Marketplace.IntegrationTests.Ordering;
using Marketplace.IntegrationTests.Programme;
using Marketplace.Ordering.Baskets;
using Marketplace.Ordering.Checkout;
using Marketplace.Ordering.Orders;
using Marketplace.Ordering.Payments;
using Marketplace.Ordering.Shipping;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.BackOffice;

/// <summary>The whole host with producers P1 and P2, a pack of each, and P1's people signed in.</summary>
internal sealed class WorkSite(ProgrammeSite site) : IAsyncDisposable
{
    public const string Orders = "/ban-hang/don-hang", Account = "0123456789";

    public Guid[] Packs { get; } = [Guid.CreateVersion7(), Guid.CreateVersion7()];

    public RunningHost Host => site.Host;

    public HttpClient Owner { get; private set; } = null!;

    public static async Task<WorkSite> StartAsync(Engine engine = Engine.Sqlite) => await OnAsync(await ProgrammeSite.StartAsync(engine));

    /// <summary>For whoever imports more into the same site; it ends with this one.</summary>
    public static async Task<WorkSite> OnAsync(ProgrammeSite site)
    {
        var work = new WorkSite(site);
        await work.FillAsync();
        return work;
    }

    /// <summary>A buyer takes so many packs of both producers; the numbers of the two orders.</summary>
    public async Task<(string Own, string Other)> PlaceAsync(
        int quantity = 1, string coupons = "", PaymentMethod payment = PaymentMethod.CashOnDelivery)
    {
        await using var scope = Host.Services.CreateAsyncScope();
        Guid? basket = null;
        foreach (var pack in Packs)
        {
            var add = new AddToBasketCommand(basket, null, pack, quantity);
            basket = (await scope.ServiceProvider.GetRequiredService<AddToBasket>().ExecuteAsync(add, default)).Value;
        }
        var form = OrderMarket.Form(0, payment);
        form.Coupons = coupons;
        var prepared = await scope.ServiceProvider.GetRequiredService<PrepareCheckout>().ExecuteAsync(form, basket, null, default);
        form.SeenTotalVnd = prepared.Value!.Cart.TotalVnd;
        var place = new PlaceOrderCommand(form, basket!.Value, null, "vi");
        var placed = await scope.ServiceProvider.GetRequiredService<PlaceOrder>().ExecuteAsync(place, default);
        placed.Errors.ShouldBeEmpty();
        var orders = await scope.ServiceProvider.GetRequiredService<DbContext>().Set<Order>()
            .Where(o => o.Group.Number == placed.Value!.Number).ToDictionaryAsync(o => o.ProducerCode, o => o.Number);
        return (orders["P1"], orders["P2"]);
    }

    /// <summary>Both producers have an account and send for nothing: their orders can be paid by transfer.</summary>
    public async Task OpenForTransfersAsync()
    {
        await using var scope = Host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<DbContext>();
        foreach (var producer in (string[])["P1", "P2"])
            db.AddRange(
                new ProducerAccount { ProducerCode = producer, Bin = "970436", AccountNumber = Account, Holder = "HTX ONG VANG" },
                new ShippingProfile { ProducerCode = producer, FreeFromVnd = 0 });
        await db.SaveChangesAsync();
    }

    public Task<OrderState> StateAsync(string number) => QueryAsync(db => db.Set<Order>().Where(o => o.Number == number).Select(o => o.State).SingleAsync());

    public async Task<T> QueryAsync<T>(Func<DbContext, Task<T>> query)
    {
        await using var scope = Host.Services.CreateAsyncScope();
        return await query(scope.ServiceProvider.GetRequiredService<DbContext>());
    }

    /// <summary>Sends the fields with what a page of this head carries hidden.</summary>
    public async Task<HttpResponseMessage> SendAsync(string path, string formFrom, params (string Name, string Value)[] fields)
    {
        var form = new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = await Owner.TokenAsync(formFrom), ["_handler"] = "form", ["once"] = Guid.CreateVersion7().ToString("N"),
        };
        foreach (var (name, value) in fields) form[name] = value;
        return await Owner.PostAsync(path, new FormUrlEncodedContent(form), TestContext.Current.CancellationToken);
    }

    public async Task<HttpClient> PersonAsync(string email, string producer, ProducerRole role)
    {
        await Host.GrantAsync(await Host.AddUserAsync(email, Roles.Producer), producer, role);
        return await Host.SignedInAsync(email, enrol: false);
    }

    public static async Task<IHtmlDocument> ParseAsync(HttpResponseMessage answer) =>
        new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

    public async ValueTask DisposeAsync()
    {
        Owner.Dispose();
        await site.DisposeAsync();
    }

    private async Task FillAsync()
    {
        await site.ImportAsync(site.NewFolder().WithProducers("P1,Ong Vàng,htx", "P2,Mắm Lộc,htx").WithProducts("HT-1,P1,Mật ong", "HT-2,P2,Nước mắm"));
        await using (var scope = Host.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<DbContext>();
            await scope.ServiceProvider.GetRequiredService<ListingProjection>().ChangeAsync(_ =>
            {
                db.AddRange(Pack(0, "HT-1", 45_000), Pack(1, "HT-2", 120_000));
                return Task.FromResult<IReadOnlyCollection<string>>(["HT-1", "HT-2"]);
            }, CancellationToken.None);
        }
        Owner = await PersonAsync("chu@ongvang.example", "P1", ProducerRole.Owner);
    }

    private Variant Pack(int index, string product, long price) => new()
    {
        Id = Packs[index], ProductCode = product, Position = 1, Label = "Hũ 500 g", NetQuantity = 500, NetUnit = "g",
        PriceVnd = price, OnHand = 50, ShippingGrams = 700,
    };
}
