using System.Reflection;
using System.Text;
using Marketplace.Accounts.Assistance;
using Marketplace.Accounts.Audit;
using Marketplace.Accounts.People;
using Marketplace.Accounts.Users;
using Marketplace.Catalog.Certificates;
using Marketplace.Catalog.Certificates.Renewals;
using Marketplace.Catalog.Drafts;
using Marketplace.Catalog.ListingImport;
using Marketplace.Catalog.Onboarding;
using Marketplace.Catalog.Producers;
using Marketplace.Catalog.Products;
using Marketplace.Catalog.Stock;
using Marketplace.IntegrationTests.BackOffice;
using Marketplace.IntegrationTests.Databases;
using Marketplace.IntegrationTests.ListingImport;
using Marketplace.IntegrationTests.Media;
using Marketplace.IntegrationTests.Ordering;
using Marketplace.Ordering.Coupons;
using Marketplace.Ordering.Ledger.Statements;
using Marketplace.Ordering.Orders;
using Marketplace.Ordering.Payments.Cod;
using Marketplace.Ordering.Payments.Credits;
using Marketplace.Ordering.Payments.Receiving;
using Marketplace.Ordering.Payments.Refunds;
using Marketplace.Ordering.Reviews;
using Marketplace.Ordering.Scores;
using Marketplace.Ordering.Shipping;
using Marketplace.SalesChannels.Channels;
using Marketplace.SalesChannels.Declarations;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Access;

/// <summary>
/// Use cases that a page guards once more, called without the page: each asks for itself whose the producer is. The owner is refused nothing,
/// so what refuses the neighbour is that question alone.
/// </summary>
public sealed class OwnershipTests : IAsyncLifetime
{
    private WorkSite _site = null!;
    private TenantThings _things = null!;
    private Guid _editor;
    private readonly Guid _import = Guid.CreateVersion7();
    private readonly Guid _consent = Guid.CreateVersion7();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _site = await WorkSite.StartAsync();
        _things = new TenantThings(_site);
        await _things.MakeAsync();
        _editor = await _site.QueryAsync(db => db.Set<Membership>().Where(m => m.ProducerCode == "P1" && m.Role == ProducerRole.Owner)
            .Select(m => m.AccountId).SingleAsync(Cancel));
        // So that there is something to see, and an import to take back.
        await _site.QueryAsync(db =>
        {
            db.Add(new ProducerApplication
            {
                Id = Guid.CreateVersion7(), AccountId = _editor, Kind = ApplicationKind.New, ProducerCode = "P1", Name = "Ong Vàng",
            });
            db.Add(new ImportRun
            {
                Id = _import, ProducerCode = "P1", By = _editor, FileName = "cu.csv", Places = new Dictionary<string, int>(), State = ImportState.Done,
                FinishedAt = _site.Host.Clock.GetUtcNow(),
            });
            db.Add(new ImportPicture { Id = Guid.CreateVersion7(), ImportId = _import, ProducerCode = "P1", Name = "mo.jpg", Fault = "Ảnh hỏng." });
            db.Add(new AssistConsent
            {
                Id = _consent, ProducerCode = "P1", ProducerName = "Ong Vàng", Area = "446", Commune = "18673", GivenBy = "Bà Hoa",
                GivenOn = _site.Host.Clock.VietnamToday(), LastDay = Today(30), RecordedBy = _editor, RecordedAt = _site.Host.Clock.GetUtcNow(),
            });
            db.Add(new CertificateVersion
            {
                Code = "C-1", ProductCode = "HT-1", Star = 3, IssuedOn = Today(100).AddMonths(-CertificateRules.ValidityMonths), IsLatest = true,
                RecordedAt = _site.Host.Clock.GetUtcNow(),
            });
            db.Add(new AuditEntry { At = _site.Host.Clock.GetUtcNow(), Action = "draft.sent", Subject = "draft:1", ForProducer = "P1", ConsentId = _consent });
            return db.SaveChangesAsync(Cancel);
        });
        (await Use<SetHoliday>(Editor("P1"), async u => (await u.ExecuteAsync("P1", Holiday(9), Cancel)).Succeeded)).ShouldBeTrue();
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task Use_cases_of_another_producer_give_nothing_and_change_nothing()
    {
        var before = await RowsAsync();
        (await DoAsync("P2")).Where(did => did.Done).Select(did => did.What).ShouldBeEmpty();
        (await RowsAsync()).ShouldBe(before, ignoreOrder: true);
        (await DoAsync("P1")).Where(did => !did.Done).Select(did => did.What).ShouldBeEmpty("the owner may do all of it");
    }

    /// <summary>The editor of P1, who now works for the producer given, does everything to P1.</summary>
    private async Task<List<(string What, bool Done)>> DoAsync(string worksFor)
    {
        var user = Editor(worksFor);
        return [.. await ShopAsync(user), .. await GoodsAsync(user), .. await OrdersAsync(user)];
    }

    private async Task<List<(string What, bool Done)>> ShopAsync(TestPeople user) =>
    [
        ("reads fees", await Use<GetShipping>(user, async u => await u.ExecuteAsync("P1", Cancel) is not null)),
        ("saves fees", await Use<SaveShipping>(user, async u => (await u.ExecuteAsync("P1", Fees(), Cancel)).Succeeded)),
        ("reads the account", await Use<GetReceiving>(user, async u => (await u.ExecuteAsync("P1", Cancel))?.AccountNumber is { Length: > 0 })),
        ("saves the account", await Use<SaveReceiving>(user, async u => (await u.ExecuteAsync("P1", Receiving(), Cancel)).Succeeded)),
        ("reads the statement",
            await Use<GetStatement>(user, async u => await u.ExecuteAsync("P1", _site.Host.Clock.VietnamToday(), Cancel) is not null)),
        ("brings a bank's file", await Use<ImportStatement>(user, async u => (await u.ExecuteAsync("P1", BankFile(), Cancel)).Succeeded)),
        ("makes a coupon", await Use<MakeCoupon>(user, async u => (await u.ForProducerAsync(Coupon(), Cancel)).Succeeded)),
        ("sees who works there", await Use<ProducerPeople>(user, async u => (await u.MembersAsync("P1", Cancel)).Count > 0)),
        ("sees who is invited", await Use<ProducerPeople>(user, async u => (await u.InvitationsAsync("P1", Cancel)).Count > 0)),
        ("invites", await Use<InvitePerson>(user, async u => (await u.ExecuteAsync("P1", "Ong Vàng", Invite(), Cancel)).Succeeded)),
        ("sees who may act for it", await Use<ListConsents>(user, async u => (await u.AsOwnerAsync("P1", Cancel)).Count > 0)),
        ("sees what was done for it", await Use<ListAssistedActs>(user, async u => (await u.ExecuteAsync("P1", 1, Cancel)).Count > 0)),
        ("lets nobody act any more", await Use<EndConsent>(user, async u => (await u.AsOwnerAsync(_consent, Cancel)).Succeeded)),
        ("removes a person", await Use<ChangeMember>(user, async u => (await u.RemoveAsync("P1", _things.Member, Cancel)).Succeeded)),
    ];

    private async Task<List<(string What, bool Done)>> GoodsAsync(TestPeople user) =>
    [
        ("sees the last change of prices", await Use<ListPacks>(user, async u => await u.LastEditAsync(Cancel) is not null)),
        ("takes a change of prices back", await Use<UndoPackEdit>(user, async u => (await u.ExecuteAsync(_things.Edit, Cancel)).Succeeded)),
        ("changes a price", await Use<ChangePacks>(user, async u => (await u.ExecuteAsync(await DearerAsync(), Cancel)).Succeeded)),
        ("takes a listing back", await Use<SubmitDraft>(user, async u => (await u.TakeBackAsync(Guid.Parse(_things.Draft), Cancel)).Succeeded)),
        ("begins a listing", await Use<StartDraft>(user, async u => (await u.ExecuteAsync(new("P1", null), Cancel)).Succeeded)),
        ("sees which certificates end", await Use<ListOwnRenewals>(user, async u => (await u.ExecuteAsync(1, Cancel)).Files.Count > 0)),
        ("closes the shop", await Use<SetHoliday>(user, async u => (await u.ExecuteAsync("P1", Holiday(3), Cancel)).Succeeded)),
        ("sees when it is closed", await Use<SetHoliday>(user, async u => (await u.ListAsync("P1", Cancel)).Count > 0)),
        ("sees why a picture was not taken", await Use<GetImport>(user, async u => (await u.PictureFaultsAsync(_import, Cancel)).Count > 0)),
        ("takes an import back", await Use<UndoImport>(user, async u => (await u.ExecuteAsync(_import, Cancel)).Succeeded)),
        ("brings a file of listings", await Use<CheckImport>(user, async u => (await u.ExecuteAsync("P1", Listings(), "a.csv", Cancel)).Succeeded)),
        ("sees a file's rows", await Use<GetImport>(user, async u => await u.ExecuteAsync(Guid.Parse(_things.Import), Cancel) is not null)),
        ("sees files", await Use<GetImport>(user, async u => (await u.LatestAsync("P1", Cancel)).Count > 0)),
        ("takes listings out", await Use<WriteProductFile>(user, async u => await u.CsvAsync("P1", Cancel) is { Length: > 0 })),
        ("sees packs", await Use<ListPacks>(user, async u => (await u.ExecuteAsync(false, 1, Cancel)).Rows.Any(r => r.VariantId == _site.Packs[0]))),
        ("reads the scorecard",
            await Use<GetScorecard>(user, async u => (await u.ExecuteAsync("P1", Today(-30), Today(), Cancel)).Value!.Rows.Count > 0)),
        ("is shown it among the own", await Use<OwnProducers>(user,
            async u => (await u.ExecuteAsync(ProducerRight.Catalogue, Cancel)).Any(p => p.Code == "P1"))),
        ("brings evidence", await Use<StoreEvidence>(user, async u => (await u.ExecuteAsync(Photo(), "P1", Cancel)).Succeeded)),
        ("sees channels", await Use<ListOwnChannels>(user, async u => await u.FindAsync(_things.Channel, Cancel) is not null)),
        ("opens evidence",
            await Use<OpenChannelEvidence>(user, async u => await u.AsProducerAsync(_things.Channel, _things.Evidence, Cancel) is not null)),
        ("ends a channel", await Use<EndChannel>(user, async u => (await u.ExecuteAsync(_things.Channel, Today(), Cancel)).Succeeded)),
        ("begins an import", await Use<StartImport>(user, async u => (await u.ExecuteAsync(Guid.Parse(_things.Import), Cancel)).Succeeded)),
        ("declares a channel", await Use<DeclareChannel>(user, async u => (await u.ExecuteAsync(Channel(), Cancel)).Succeeded)),
    ];

    private async Task<List<(string What, bool Done)>> OrdersAsync(TestPeople user) =>
    [
        ("sees coupons", await Use<ListCoupons>(user, async u => (await u.OfProducersAsync(Cancel)).Any(c => c.Code == "ONG2026"))),
        ("ends a coupon", await Use<EndCoupon>(user, async u => (await u.OfProducerAsync("ONG2026", Cancel)).Succeeded)),
        // Both sell; goods of P1 alone arrived.
        ("sees what it sells", await Use<GetSellingFigures>(user, async u => (await u.ExecuteAsync(Today(-1), Today(), Cancel)).Any(d => d.Delivered > 0))),
        ("takes orders out", await Use<ListOrderFile>(user,
            async u => (await u.ExecuteAsync(Period.OfDays(Today(-1), Today()), Cancel)).Any(o => o.Number == _things.Fresh))),
        ("sees an order", await Use<GetOrder>(user, async u => await u.ExecuteAsync(_things.Fresh, Cancel) is not null)),
        ("takes an order on", await Use<ConfirmOrder>(user, async u => (await u.ExecuteAsync(_things.Fresh, Cancel)).Succeeded)),
        ("sees cash on delivery", await Use<ListCod>(user, async u => await u.FindAsync(_things.Delivered, Cancel) is not null)),
        ("says what a courier paid", await Use<CodWork>(user, async u => (await u.RemittedAsync(_things.Delivered, 45_000, "U1", Cancel)).Succeeded)),
        ("takes a courier's list", await Use<TakeCourierList>(user, async u => (await u.ExecuteAsync(CourierList(), Cancel)).Value is { Changed: > 0 })),
        ("sees money that waits", await Use<ListReviews>(user, async u => await u.CountAsync(Cancel) > 0)),
        ("settles money", await Use<SettleReview>(user, async u => (await u.ExecuteAsync(new(_things.Credit, "", "Đã hỏi."), Cancel)).Succeeded)),
        ("says money came", await Use<TakeCreditByHand>(user, async u => (await u.ExecuteAsync(
            new(_things.Awaited, 45_000, "FT77", _site.Host.Clock.GetUtcNow()), Cancel)).Succeeded)),
        ("sees what it owes", await Use<ListRefunds>(user, async u => await u.FindAsync(_things.Refund, Cancel) is not null)),
        ("says money went back", await Use<MarkRefundPaid>(user, async u => (await u.ExecuteAsync(new(_things.Refund, "FT9"), Cancel)).Succeeded)),
        ("sees opinions", await Use<ListProducerReviews>(user, async u => await u.FindAsync(_things.Review, Cancel) is not null)),
        ("answers an opinion", await Use<AnswerReview>(user, async u => (await u.ExecuteAsync(_things.Review, "Cảm ơn bạn.", Cancel)).Succeeded)),
    ];

    private TestPeople Editor(string worksFor)
    {
        var user = new TestPeople { Id = _editor };
        user.WorkFor(worksFor);
        return user;
    }

    private async Task<bool> Use<TUse>(TestPeople user, Func<TUse, Task<bool>> act)
    {
        await using var scope = _site.Host.Services.CreateAsyncScope();
        // What a use case is made of asks for the person too: all of it gets this one.
        return await act((TUse)new AsPerson(scope.ServiceProvider, user).Make(typeof(TUse)));
    }

    private Task<HashSet<string>> RowsAsync() =>
        _site.QueryAsync(db => TableRows.ReadAsync(db, ["audit", "sessions", "data_protection_keys", "jobs", "changes", "search_log"], Cancel));

    private static ShippingForm Fees() => new() { OffersCarrier = true, HandlingDays = "3", Rows = [new() { UpToKg = "2", Far = "35.000" }] };

    private static ReceivingForm Receiving() =>
        new() { Bin = "970436", AccountNumber = "9876543210", Holder = "Ong Vang", Password = TestPeople.Password };

    private static MemoryStream BankFile() =>
        new(Encoding.UTF8.GetBytes($"reference,time,amount,account,text\nF9,2026-01-02 09:00,1000,{WorkSite.Account},x"));

    private MakeCouponCommand Coupon() => new()
    {
        ProducerCode = "P1", Code = "MOI2026", Percent = 5, AmountVnd = 5_000, FromGoodsVnd = 0, ValidFrom = _site.Host.Clock.VietnamToday(),
        LastDay = _site.Host.Clock.VietnamToday().AddDays(9), MostUses = 10, MostUsesPerBuyer = 1,
    };

    private static InviteForm Invite() => new() { Email = "ban@nha.example", Role = nameof(ProducerRole.Orders) };

    private HolidayForm Holiday(int inDays) => new() { From = _things.Day(inDays), LastDay = _things.Day(inDays + 2), Text = "Nghỉ vụ mật." };

    private DateOnly Today(int addDays = 0) => _site.Host.Clock.VietnamToday().AddDays(addDays);

    private async Task<PacksForm> DearerAsync()
    {
        var now = await _site.QueryAsync(db => db.Set<Variant>().Where(v => v.Id == _site.Packs[0])
            .Select(v => new PackNumbers(v.PriceVnd, v.OnHand, v.LowStockAt, v.ShippingGrams)).SingleAsync(Cancel));
        return new PacksForm
        {
            Rows = [new() { VariantId = _site.Packs[0], Seen = now.Token, Price = $"{now.PriceVnd + 1_000}", OnHand = $"{now.OnHand}",
                LowStockAt = $"{now.LowStockAt}", Grams = $"{now.Grams}" }],
        };
    }

    private string CourierList() => $"parcel,collected,remitted,reference\nG2{_things.Reviewed},45000,45000,R1";

    private static MemoryStream Listings() => new(ImportSite.Csv(ImportSite.Head("Sku", "Name", "Net", "Price"), "KE-9,Kẹo vừng,500,35000"));

    private static MemoryStream Photo() => new(TestPictures.Photo(600, 400));

    private DeclareChannelCommand Channel() => new(
        Guid.CreateVersion7(), "P1", ChannelKind.Zalo, "", "https://zalo.example/ong", _site.Host.Clock.VietnamToday().AddDays(-9), null,
        new GivenEvidence([], ["https://zalo.example/ong"]));

    /// <summary>The host's services with another person in hand.</summary>
    private sealed class AsPerson(IServiceProvider host, TestPeople person) : IServiceProvider
    {
        private readonly Dictionary<Type, object?> _made = [];

        public object? GetService(Type type)
        {
            if (type == typeof(ICurrentUser) || type == typeof(IOwnPassword)) return person;
            if (_made.TryGetValue(type, out var made)) return made;
            var own = type.Namespace?.StartsWith("Marketplace", StringComparison.Ordinal) is true && type is { IsClass: true, IsAbstract: false }
                && Constructor(type) is { } one && one.GetParameters().Any(p => p.ParameterType == typeof(ICurrentUser));
            return _made[type] = own ? Make(type) : host.GetService(type);
        }

        public object Make(Type type)
        {
            var constructor = Constructor(type).ShouldNotBeNull(type.Name);
            return constructor.Invoke([.. constructor.GetParameters().Select(p => GetService(p.ParameterType).ShouldNotBeNull(p.ParameterType.Name))]);
        }

        private static ConstructorInfo? Constructor(Type type) =>
            type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic) is [var one] ? one : null;
    }
}
