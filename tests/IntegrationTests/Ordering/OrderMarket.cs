using Marketplace.Catalog.Listings;
using Marketplace.Catalog.Products;
using Marketplace.IntegrationTests.Databases;
using Marketplace.IntegrationTests.Register;
using Marketplace.Mail;
using Marketplace.Ordering;
using Marketplace.Ordering.Baskets;
using Marketplace.Ordering.Checkout;
using Marketplace.Ordering.Orders;
using Marketplace.Ordering.Payments;
using Marketplace.Ordering.Shipping;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Ordering;

/// <summary>Two producers with packs on sale, and people who buy: without the web, on a database of its own.</summary>
internal sealed class OrderMarket(TestMarketplace market, Guid[] packs) : IAsyncDisposable
{
    public static readonly long[] Prices = [45_000, 120_000, 33_333];

    public TestMarketplace Market => market;

    /// <summary>Two of producer P1, one of P2.</summary>
    public Guid[] Packs => packs;

    public TestPeople People => market.Get<TestPeople>();

    /// <param name="type">Legal kind of P1.</param>
    public static Task<OrderMarket> StartAsync(Engine engine, string type) => StartAsync(engine, stock: 10, isSample: false, type);

    public static async Task<OrderMarket> StartAsync(Engine engine, int stock = 10, bool isSample = false, string type = "htx",
        IReadOnlyList<KeyValuePair<string, string?>>? settings = null)
    {
        var market = await TestMarketplace.StartAsync(engine, services => services
            .AddSingleton<TestPeople>().AddSingleton<ISiteAddress>(s => s.GetRequiredService<TestPeople>())
            .AddScoped<ICurrentUser>(s => s.GetRequiredService<TestPeople>()).AddScoped<ICurrentActor>(s => s.GetRequiredService<TestPeople>())
            .AddScoped<IAudit>(s => s.GetRequiredService<TestPeople>()).AddScoped<IProducerStaff>(s => s.GetRequiredService<TestPeople>())
            .AddScoped<IProvinceStaff>(s => s.GetRequiredService<TestPeople>())
            .AddScoped<IOwnPassword>(s => s.GetRequiredService<TestPeople>())
            .AddMail(new ConfigurationBuilder().Build(), Path.GetTempPath()).AddSingleton<IMailer>(s => s.GetRequiredService<TestPeople>())
            .AddOrdering(new ConfigurationBuilder().AddInMemoryCollection(settings ?? []).Build()));
        await market.ImportAsync(
            market.NewFolder().WithProducers($"P1,Ong Vàng,{type}", "P2,Mắm Lộc,htx").WithProducts("HT-1,P1,Mật ong", "HT-2,P1,Sáp ong", "HT-3,P2,Nước mắm"));
        var ids = Prices.Select(_ => Guid.CreateVersion7()).ToArray();
        await market.DoAsync<IServiceProvider>(services => services.GetRequiredService<ListingProjection>().ChangeAsync(_ =>
        {
            services.GetRequiredService<DbContext>().AddRange(ids.Select((id, i) => new Variant
            {
                Id = id, ProductCode = $"HT-{i + 1}", Position = 1, Label = "Hũ 500 g", NetQuantity = 500, NetUnit = "g",
                PriceVnd = Prices[i], OnHand = stock, ShippingGrams = 700, IsSample = isSample,
            }));
            return Task.FromResult<IReadOnlyCollection<string>>(["HT-1", "HT-2", "HT-3"]);
        }, CancellationToken.None));
        return new OrderMarket(market, ids);
    }

    public async Task<Guid> BasketAsync(params (int Pack, int Quantity)[] lines)
    {
        Guid? basket = null;
        foreach (var (pack, quantity) in lines)
        {
            var added = await market.AskAsync<AddToBasket, Result<Guid>>(u =>
                u.ExecuteAsync(new AddToBasketCommand(basket, null, packs[pack], quantity), TestContext.Current.CancellationToken));
            added.Errors.ShouldBeEmpty();
            basket = added.Value;
        }
        return basket!.Value;
    }

    /// <summary>Fills the form as a buyer would; pays at the door unless said otherwise.</summary>
    public static CheckoutForm Form(long total, PaymentMethod payment = PaymentMethod.CashOnDelivery) => new()
    {
        Key = Guid.CreateVersion7()
        .ToString("N"), Name = "Trần Thị Lan", Phone = "0912 345 678", Email = "lan@example.com", Street = "Thôn 3", CommuneCode = "18073",
        Choices = [Choice("P1", payment), Choice("P2", payment)], SeenTotalVnd = total,
    };

    public Task<Result<PlacedOrder>> PlaceAsync(Guid basket, CheckoutForm form) => market.AskAsync<PlaceOrder, Result<PlacedOrder>>(u =>
        u.ExecuteAsync(new PlaceOrderCommand(form, basket, null, "vi"), TestContext.Current.CancellationToken));

    public async Task<OrderGroupView> GroupAsync(string number)
    {
        var group = await market.AskAsync<GetOrderGroup, OrderGroupView?>(u =>
            u.ExecuteAsync(new OrderKey(number, "+84912345678", null), TestContext.Current.CancellationToken));
        return group.ShouldNotBeNull();
    }

    public Task<int> StockAsync(int pack) => market.QueryAsync(db => db.Set<PackFact>().Where(p => p.Id == packs[pack]).Select(p => p.OnHand).SingleAsync());

    public Task GiveAccountAsync(string producer) => market.DoAsync<DbContext>(db =>
    {
        db.Add(new ProducerAccount { ProducerCode = producer, Bin = "970436", AccountNumber = "0123456789", Holder = "HTX ONG VANG" });
        return db.SaveChangesAsync();
    });

    public ValueTask DisposeAsync() => market.DisposeAsync();

    private static ProducerChoice Choice(string producer, PaymentMethod payment) =>
        new() { ProducerCode = producer, Shipping = ShippingMethod.Carrier, Payment = payment };
}

internal static class OrderViewSteps
{
    public static OrderView Of(this OrderGroupView group, string producer) => group.Orders.Single(o => o.ProducerCode == producer);
}
