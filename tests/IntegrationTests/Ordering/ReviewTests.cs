using Marketplace.Catalog.Geography;
using Marketplace.Catalog.Listings;
using Marketplace.IntegrationTests.Databases;
using Marketplace.Ordering.Orders;
using Marketplace.Ordering.Reviews;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Ordering;

/// <summary>M07, T44: who received a line reviews it, once; it is read before it is shown.</summary>
public sealed class ReviewTests
{
    private const string Words = "Mật thơm, đóng gói cẩn thận.";
    private static readonly CancellationToken _cancel = CancellationToken.None;

    [Theory, ClassData(typeof(EachEngine))]
    public async Task Only_the_buyer_of_a_delivered_line_reviews_it(Engine engine)
    {
        await using var shop = await OrderMarket.StartAsync(engine);
        var group = await shop.DeliveredAsync((0, 1), (2, 1));
        var key = KeyOf(group);
        var (delivered, onItsWay) = (group.Of("P1").Lines[0].Id, group.Of("P2").Lines[0].Id);
        (await WriteAsync(shop, key, onItsWay)).Errors.ShouldHaveSingleItem().Field.ShouldBe("line", "not delivered");
        (await WriteAsync(shop, key with { Phone = "+84999999999" }, delivered)).Errors.ShouldHaveSingleItem().Field.ShouldBe("line", "another's phone");
        (await WriteAsync(shop, KeyOf(await shop.PlacedAsync((0, 1))), delivered)).Errors.ShouldHaveSingleItem().Field.ShouldBe("line", "another checkout");
        (await CountAsync(shop)).ShouldBe(0);

        (await WriteAsync(shop, key, delivered)).Errors.ShouldBeEmpty();
        (await WriteAsync(shop, key, delivered)).Errors.ShouldHaveSingleItem().Message.Key.ShouldBe("ReviewedBefore");
        (await CountAsync(shop)).ShouldBe(1);
        var review = await shop.Market.QueryAsync(db => db.Set<Review>().SingleAsync());
        (review.Author, review.State, review.Area).ShouldBe(("T. T. Lan", ReviewState.Waiting, GeographyBook.Unknown));
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task Of_fifty_reviews_of_one_line_at_once_one_stands(Engine engine)
    {
        await using var shop = await OrderMarket.StartAsync(engine);
        var group = await shop.DeliveredAsync((0, 1));
        var written = await Task.WhenAll(Enumerable.Range(0, 50).Select(i => Task.Run(() => WriteAsync(shop, KeyOf(group), group.Of("P1").Lines[0].Id))));
        written.Count(w => w.Succeeded).ShouldBe(1);
        written.Where(w => !w.Succeeded).SelectMany(w => w.Errors).ShouldAllBe(e => e.Message.Key == "ReviewedBefore");
        (await CountAsync(shop)).ShouldBe(1);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task People_of_the_producer_do_not_review_their_own_goods(Engine engine)
    {
        await using var shop = await OrderMarket.StartAsync(engine);
        var group = await shop.DeliveredAsync((0, 1));
        var line = group.Of("P1").Lines[0].Id;
        shop.People.WorkFor("P1", ProducerRole.ReadOnly);
        (await WriteAsync(shop, KeyOf(group), line)).Errors.ShouldHaveSingleItem().Message.Key.ShouldBe("OwnProduct", "signed in");
        shop.People.WorkForNobody();
        await shop.Market.QueryAsync(db => db.Set<OrderGroup>().ExecuteUpdateAsync(set => set.SetProperty(g => g.BuyerEmail, "p1@EXAMPLE.com")));
        (await WriteAsync(shop, KeyOf(group), line)).Errors.ShouldHaveSingleItem().Message.Key.ShouldBe("OwnProduct", "as a guest with their e-mail");
        (await CountAsync(shop)).ShouldBe(0);
    }

    [Theory]
    [InlineData(0, Words, "Stars"), InlineData(6, Words, "Stars"), InlineData(5, "ngắn", "Words"), InlineData(5, "   \n  \u202e", "Words")]
    public async Task Marks_and_words_have_bounds(int stars, string words, string field)
    {
        await using var shop = await OrderMarket.StartAsync(Engine.Sqlite);
        var group = await shop.DeliveredAsync((0, 1));
        (await WriteAsync(shop, KeyOf(group), group.Of("P1").Lines[0].Id, stars, words)).Errors.ShouldHaveSingleItem().Field.ShouldBe(field);
        (await WriteAsync(shop, KeyOf(group), group.Of("P1").Lines[0].Id, 5, new string('a', 1001))).Errors.ShouldHaveSingleItem().Field.ShouldBe("Words");
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task A_review_is_read_by_an_officer_of_the_area_before_it_is_seen_and_counted(Engine engine)
    {
        await using var shop = await OrderMarket.StartAsync(engine);
        var id = await WrittenAsync(shop);
        await shop.Market.QueryAsync(db => db.Set<Review>().ExecuteUpdateAsync(set => set.SetProperty(r => r.Area, "446")));
        (await SeenAsync(shop)).ShouldBeEmpty();

        foreach (var units in new[] { new HashSet<string>(), ["437"] })
        {
            shop.People.Units = units;
            (await shop.Market.AskAsync<ListReviewQueue, ReviewQueueView>(u => u.ExecuteAsync(1, _cancel))).Count.ShouldBe(0);
            (await DecideAsync(shop, id, null)).Errors.ShouldHaveSingleItem().Field.ShouldBe("review");
        }
        shop.People.Units = new HashSet<string> { "446" };
        (await shop.Market.AskAsync<ListReviewQueue, ReviewQueueView>(u => u.ExecuteAsync(1, _cancel))).Rows.ShouldHaveSingleItem().Words.ShouldBe(Words);
        (await DecideAsync(shop, id, null)).Errors.ShouldBeEmpty();
        (await DecideAsync(shop, id, ReviewFault.Insulting)).Succeeded.ShouldBeFalse("once");
        (await SeenAsync(shop)).ShouldHaveSingleItem().Stars.ShouldBe(4);

        await shop.RunJobsAsync();
        var listed = await shop.Market.QueryAsync(db => db.Set<ListedProduct>().SingleAsync(p => p.Code == "HT-1"));
        (listed.RatingTenths, listed.RatingCount, listed.Sold90Days).ShouldBe((40, 1, 1));
        shop.People.Letters.Count(l => l.Subject.Contains("đã được đăng", StringComparison.Ordinal)).ShouldBe(1);
        shop.People.Letters.Count(l => l.Subject.Contains("có đánh giá mới", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task What_is_declined_is_never_shown_and_the_buyer_reads_why(Engine engine)
    {
        await using var shop = await OrderMarket.StartAsync(engine);
        var id = await WrittenAsync(shop);
        shop.People.SeesWholeProvince = true;
        (await DecideAsync(shop, id, ReviewFault.HealthClaim)).Errors.ShouldBeEmpty();
        await shop.RunJobsAsync();
        (await SeenAsync(shop)).ShouldBeEmpty();
        (await shop.Market.QueryAsync(db => db.Set<ListedProduct>().SingleAsync(p => p.Code == "HT-1"))).RatingCount.ShouldBe(0);
        shop.People.Letters.Single(l => l.Subject.Contains("chưa được đăng", StringComparison.Ordinal)).Text.ShouldContain("chữa được bệnh");
        shop.People.Notes.ShouldContain(n => n.StartsWith($"review.decided review:{id:N} Waiting→Declined", StringComparison.Ordinal));
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task The_producer_answers_once_and_the_answer_is_read_too(Engine engine)
    {
        await using var shop = await OrderMarket.StartAsync(engine);
        var id = await WrittenAsync(shop);
        shop.People.WorkFor("P1");
        (await AnswerAsync(shop, id)).Succeeded.ShouldBeFalse("it is not published yet");
        shop.People.SeesWholeProvince = true;
        await DecideAsync(shop, id, null);
        shop.People.WorkFor("P2");
        (await AnswerAsync(shop, id)).Errors.ShouldHaveSingleItem().Field.ShouldBe("review", "another's");
        shop.People.WorkFor("P1");
        (await AnswerAsync(shop, id)).Errors.ShouldBeEmpty();
        (await AnswerAsync(shop, id)).Succeeded.ShouldBeFalse("once");
        (await SeenAsync(shop)).ShouldHaveSingleItem().Answer.ShouldBe("");
        (await DecideAsync(shop, id, null, ofAnswer: true)).Errors.ShouldBeEmpty();
        (await SeenAsync(shop)).ShouldHaveSingleItem().Answer.ShouldBe("Cảm ơn bạn đã mua hàng.");
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task A_review_of_a_trial_says_so_and_is_in_no_figure(Engine engine)
    {
        await using var shop = await OrderMarket.StartAsync(engine, isSample: true);
        var id = await WrittenAsync(shop);
        shop.People.SeesWholeProvince = true;
        await DecideAsync(shop, id, null);
        await shop.RunJobsAsync();
        (await SeenAsync(shop)).ShouldHaveSingleItem().IsSample.ShouldBeTrue();
        (await shop.Market.QueryAsync(db => db.Set<ListedProduct>().SingleAsync(p => p.Code == "HT-1"))).RatingCount.ShouldBe(0);
        shop.People.Letters.ShouldNotContain(l => l.Subject.Contains("có đánh giá mới", StringComparison.Ordinal));
    }

    internal static OrderKey KeyOf(OrderGroupView group) => new(group.Number, "+84912345678", null);

    private static async Task<Guid> WrittenAsync(OrderMarket shop)
    {
        var group = await shop.DeliveredAsync((0, 1));
        (await WriteAsync(shop, KeyOf(group), group.Of("P1").Lines[0].Id, 4)).Errors.ShouldBeEmpty();
        return await shop.Market.QueryAsync(db => db.Set<Review>().Select(r => r.Id).SingleAsync());
    }

    private static Task<Result> WriteAsync(OrderMarket shop, OrderKey key, Guid line, int stars = 5, string words = Words) =>
        shop.Market.AskAsync<WriteReview, Result>(u => u.ExecuteAsync(new WriteReviewCommand(key, line, stars, words), _cancel));

    private static Task<Result> DecideAsync(OrderMarket shop, Guid id, ReviewFault? fault, bool ofAnswer = false) =>
        shop.Market.AskAsync<DecideReview, Result>(u => u.ExecuteAsync(new DecideReviewCommand(id, ofAnswer, fault), _cancel));

    private static Task<Result> AnswerAsync(OrderMarket shop, Guid id) =>
        shop.Market.AskAsync<AnswerReview, Result>(u => u.ExecuteAsync(id, "Cảm ơn bạn đã mua hàng.", _cancel));

    /// <summary>As a node that has heard of every change.</summary>
    private static async Task<IReadOnlyList<PublishedReview>> SeenAsync(OrderMarket shop)
    {
        shop.Market.Get<ReviewsRead>().Kept.Clear();
        return await shop.Market.AskAsync<GetProductReviews, IReadOnlyList<PublishedReview>>(u => u.ExecuteAsync("HT-1", _cancel));
    }

    private static Task<int> CountAsync(OrderMarket shop) => shop.Market.QueryAsync(db => db.Set<Review>().CountAsync());
}
