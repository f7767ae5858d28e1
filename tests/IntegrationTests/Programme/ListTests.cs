using Marketplace.IntegrationTests.Databases;
using Marketplace.IntegrationTests.Register;
using Marketplace.SalesChannels.Programme;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Programme;

/// <summary>The lists behind figures (M80, M81, A08, A09), as of 31/12/2025; "stale" passed 1 year before, and so on.</summary>
public sealed class ListTests : IAsyncLifetime
{
    private const string Day = "2025-12-31";
    private static readonly PageOf _all = new(Size: null);
    private static readonly TimeProvider _clock = TimeProvider.System;
    private static readonly ProgrammeQuery _query = ProgrammeSteps.Query(Day);
    private TestMarketplace _market = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _market = await TestMarketplace.StartAsync(Engine.Sqlite);
        await _market.ImportAllAsync(_market.NewFolder()
            .WithCertified(
                new("VERIFIED", 4), new("STALE"), new("DECLARED"), new("REVIEW", Area: "437"),
                    new("REFUSED", Area: "437"), new("NOTHING", Type: "dnnvv", Area: "437"),
                new("HERE", Area: "437"), new("EXPIRED", Issued: "2020-01-10"), new("ENDING", Issued: "2023-02-10"))
            .WithChannels(
                "K1,VERIFIED,facebook,,https://facebook.example/v", "K2,STALE,website,,https://stale.example,2025-01-01", "K3,DECLARED,zalo", "K4,REVIEW,zalo",
                "K5,REFUSED,website", "K6,HERE,ecommerce,this", "K7,EXPIRED,zalo", "K8,VERIFIED,zalo,,,,2025-06-01")
            .WithChecks(
                "K1,2025-12-01,pass,lan", "K2,2025-03-01,pass,lan", "K4,2025-12-01,unknown,lan", "K5,2025-12-01,fail,lan", "K6,2025-12-30,pass,system",
                "K7,2025-12-01,pass,lan", "K1,2025-12-20,fail,system", "K1,2026-01-10,fail,minh")
            .WithGreen("STALE,2025-01-01")
            .WithVillages("V1,Làng nghề,18550,,,A-STALE", "V2,Làng nghề,18550,,,A-EXPIRED")
            .WithPoints("D1,Điểm,436,,,1,A-STALE", "D2,Điểm,437").WithInspections("D1,2025-06-01,pass"));
    }

    public ValueTask DisposeAsync() => _market.DisposeAsync();

    [Fact]
    public async Task Each_band_opens_its_list_and_lists_add_up_to_the_figure()
    {
        var report = await _market.ProgrammeAsync(Day);
        var verified = await ProducersAsync(new(ChannelBand.Verified));
        var declared = await ProducersAsync(new(ChannelBand.Declared));
        var none = await ProducersAsync(new(ChannelBand.None));
        Codes(verified).ShouldBe(["HERE", "VERIFIED"]);
        Codes(declared).ShouldBe(["DECLARED", "REFUSED", "REVIEW", "STALE"]);
        Codes(none).ShouldBe(["ENDING", "NOTHING"]);
        (verified.Total, declared.Total, none.Total).ShouldBe((report.Channels!.Verified, report.Channels.DeclaredOnly, report.Channels.None));
        Codes(await ProducersAsync(new(Reach: ChannelReach.OnlyHere))).ShouldBe(["HERE"]);
        Codes(await ProducersAsync(new(IsGreen: true))).ShouldBe(["STALE"]);
        Codes(await ProducersAsync(new(Evidence: ParticipationState.Refused))).ShouldBe(["REFUSED"]);
    }

    [Theory]
    [InlineData("436", null, null, null, null, "DECLARED ENDING STALE VERIFIED")]
    [InlineData(null, "unknown", null, null, null, "DECLARED ENDING HERE NOTHING REFUSED REVIEW STALE VERIFIED")]
    [InlineData(null, null, "dnnvv", null, null, "NOTHING")]
    [InlineData(null, null, null, 4, null, "VERIFIED")]
    [InlineData(null, null, null, null, "1", "DECLARED ENDING HERE NOTHING REFUSED REVIEW STALE VERIFIED")]
    [InlineData(null, null, null, null, "4", "")]
    public async Task Lists_and_figures_are_filtered_by_the_same_scope(string? area, string? commune, string? type, int? star, string? group, string codes)
    {
        var query = _query with { Scope = new(area, commune, type, star, group) };
        var list = await ProducersAsync(new(), query: query);
        string.Join(' ', Codes(list)).ShouldBe(codes);
        (await _market.AskProgrammeAsync((GetProgramme g) => g.ExecuteAsync(query, Cancel))).Producers.ShouldBe(list.Total);
    }

    [Fact]
    public async Task Officer_of_an_area_is_shown_that_area_alone_and_a_stranger_nothing()
    {
        var officer = new SomeUser(units: "437");
        Codes(await ProducersAsync(new(), officer)).ShouldBe(["HERE", "NOTHING", "REFUSED", "REVIEW"]);
        (await FactsAsync("STALE", officer)).ShouldBeNull();
        (await FactsAsync("REVIEW", officer)).ShouldNotBeNull();
        var nearest = await NearestAsync(officer);
        nearest.Producers.Rows.Select(r => r.Producer.Code).ShouldBe(["REVIEW", "REFUSED", "NOTHING"]);
        (nearest.Target!.Numerator, nearest.Target.Denominator, nearest.Target.Gap).ShouldBe((1, 4, 1), "the headline counts what the list holds");
        foreach (var stranger in (SomeUser[])[SomeUser.Anonymous, new(units: "449")])
        {
            (await ProducersAsync(new(), stranger)).Total.ShouldBe(0);
            (await FactsAsync("STALE", stranger)).ShouldBeNull();
            (await NearestAsync(stranger)).Producers.Total.ShouldBe(0);
            (await ProductsAsync(new([]), stranger)).Total.ShouldBe(0);
        }
    }

    [Fact]
    public async Task Those_with_the_least_to_do_stand_first_among_the_missing()
    {
        var nearest = await NearestAsync(SomeUser.OfProvince);
        (nearest.Target!.Numerator, nearest.Target.Denominator, nearest.Target.Gap).ShouldBe((2, 8, 2));
        nearest.Producers.Rows.Select(r => (r.Producer.Code, r.Step, r.Participation)).ShouldBe(
        [
            ("STALE", NextStep.CheckAgain, "K2"), ("REVIEW", NextStep.FinishReview, "K4"), ("DECLARED", NextStep.Check, "K3"), ("REFUSED", NextStep.Mend, "K5"),
            ("ENDING", NextStep.Declare, null), ("NOTHING", NextStep.Declare, null),
        ]);
        nearest.Producers.Rows[0].CheckedOn.ShouldBe(new DateOnly(2025, 3, 1));
    }

    [Fact]
    public async Task Facts_of_a_producer_say_why_it_counts()
    {
        var facts = (await FactsAsync("VERIFIED", SomeUser.OfProvince))!;
        facts.Producer.Kinds.ShouldBe([SalesChannels.Channels.ChannelKind.Facebook]);
        facts.Products.ShouldHaveSingleItem().ShouldBe(new CertifiedProduct
        {
            Code = "A-VERIFIED", Name = "Mật ong VERIFIED", ProducerCode = "VERIFIED", ProducerName = "VERIFIED", State = Standing.Valid, Star = 4,
            IssuedOn = new(2024, 1, 10), EndsOn = new(2027, 1, 10),
        });
        var counting = facts.Participations.Single(p => p.Code == "K1");
        (counting.State, counting.Counts, counting.Reference, counting.GoodUntil)
            .ShouldBe((ParticipationState.Verified, true, "https://facebook.example/v", new DateOnly(2026, 3, 1)));
        counting.Checks.Select(c => (c.Checker, c.IsDecisive)).ShouldBe([("minh", true), ("system", false), ("lan", true)]);
        facts.Participations.Single(p => p.Code == "K8")
            .ShouldSatisfyAllConditions(p => p.State.ShouldBe(ParticipationState.Ended), p => p.Counts.ShouldBeFalse());
    }

    [Fact]
    public async Task Products_are_listed_by_what_became_of_them_and_by_when_they_end()
    {
        (await ProductsAsync(new([Standing.Expired]), SomeUser.OfProvince)).Rows.Select(p => p.Code).ShouldBe(["A-EXPIRED"]);
        (await ProductsAsync(new([Standing.Valid], EndsBefore: new(2026, 7, 1)), SomeUser.OfProvince)).Rows.Select(p => (p.Code, p.EndsOn))
            .ShouldBe([("A-ENDING", new DateOnly(2026, 2, 10))]);
        (await ProductsAsync(new([]), SomeUser.OfProvince)).Total.ShouldBe(9);
    }

    [Fact]
    public async Task Villages_and_points_are_listed_with_what_they_lack()
    {
        var source = await SourceAsync();
        var villages = new ListVillages(source, SomeUser.OfProvince, _clock);
        (await villages.ExecuteAsync(_query, false, _all, Cancel)).Villages.Rows.Select(v => (v.Code, v.HasProduct)).ShouldBe([("V1", true), ("V2", false)]);
        (await villages.ExecuteAsync(_query, true, _all, Cancel)).Villages.Rows.Select(v => v.Code).ShouldBe(["V1"]);
        var points = new ListPoints(source, SomeUser.OfProvince, _clock);
        (await points.ExecuteAsync(_query, false, _all, Cancel)).Points.Rows.Select(p => (p.Code, p.Fault))
            .ShouldBe([("D1", null), ("D2", SalesPointFault.NotRegistered)]);
        (await points.ExecuteAsync(_query, true, _all, Cancel)).Points.Rows.Select(p => p.Code).ShouldBe(["D1"]);
        var officers = new ListPoints(source, new SomeUser(units: "437"), _clock);
        (await officers.ExecuteAsync(_query, false, _all, Cancel)).Points.Rows.Select(p => p.Code).ShouldBe(["D2"]);
    }

    [Fact]
    public async Task Forecast_says_what_is_left_if_nobody_renews_and_nothing_is_checked_again()
    {
        var forecast = await _market.AskProgrammeAsync((GetForecast g) => g.ExecuteAsync(_query, Cancel));
        forecast.Points.Select(p => p.Figures.AsOf).ShouldBe(Months.Ends(new(2025, 12, 31), new(2026, 12, 31)));
        forecast.Now.Target("T1")!.Numerator.ShouldBe(8);
        // ENDING runs out on 10/02/2026, the seven others on 10/01/2027; the last pass on 01/12/2025 is good to 01/03/2026.
        forecast.Points.Select(p => p.Figures.Target("T1")!.Numerator).ShouldBe([8, 8, .. Enumerable.Repeat<int?>(7, 11)]);
        forecast.Points.Select(p => p.Figures.Target("T6")!.Numerator).ShouldBe([2, 1, 1, .. Enumerable.Repeat<int?>(0, 10)]);
        forecast.AtRisk.ShouldBe([new(3, 1), new(4, 0), new(5, 0)]);
    }

    [Fact]
    public async Task Pages_are_cut_from_one_order()
    {
        var first = await ProducersAsync(new(), page: new(1, 5));
        var second = await ProducersAsync(new(), page: new(2, 5));
        (first.Total, first.Rows.Count, second.Rows.Count).ShouldBe((8, 5, 3));
        Codes(first).Concat(Codes(second)).ShouldBe(Codes(await ProducersAsync(new())));
        (await ProducersAsync(new(), page: new(int.MaxValue, 50))).Rows.ShouldBeEmpty();
    }

    private static IEnumerable<string> Codes(ListPage<ListedProducer> page) => page.Rows.Select(r => r.Code);

    private Task<ProgrammeSource> SourceAsync() => _market.AskProgrammeAsync((ProgrammeSource s) => Task.FromResult(s));

    private async Task<ListPage<ListedProducer>> ProducersAsync(
        ProducerFilter filter, ICurrentUser? user = null, ProgrammeQuery? query = null, PageOf? page = null) =>
        await new ListProducers(await SourceAsync(), user ?? SomeUser.OfProvince, _clock).ExecuteAsync(query ?? _query, filter, page ?? _all, Cancel);

    private async Task<ListPage<CertifiedProduct>> ProductsAsync(ProductListFilter filter, ICurrentUser user) =>
        await new ListProducts(await SourceAsync(), user, _clock).ExecuteAsync(_query, filter, _all, Cancel);

    private async Task<NearestToTarget> NearestAsync(ICurrentUser user) =>
        await new GetNearestToTarget(await SourceAsync(), user, _clock).ExecuteAsync(_query, _all, Cancel);

    private async Task<ProducerFacts?> FactsAsync(string code, ICurrentUser user)
    {
        var source = await SourceAsync();
        return await _market.AskAsync((DbContext db) => new GetProducerFacts(source, db, user, _clock).ExecuteAsync(code, _query, Cancel));
    }
}
