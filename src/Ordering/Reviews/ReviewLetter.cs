using System.Globalization;
using System.Resources;
using Marketplace.Mail;
using Marketplace.Ordering.Orders;
using Marketplace.Shared;
using Marketplace.Shared.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Reviews;

/// <summary>What was decided of a review, or of its answer, told to whom it concerns: once, after the decision was committed.</summary>
public sealed record ReviewLetter(Guid ReviewId, bool OfAnswer);

/// <summary>The buyer learns of every decision that the buyer waits for, the producer of new reviews and of an answer that was declined.</summary>
internal sealed class ReviewLetterHandler(DbContext db, IProducerStaff staff, ISiteAddress site) : IJobHandler<ReviewLetter>
{
    private static readonly ResourceManager _words = new("Marketplace.Ordering.Reviews.ReviewLetterWords", typeof(ReviewLetterHandler).Assembly);

    public async Task ExecuteAsync(ReviewLetter job, JobContext context, CancellationToken cancel)
    {
        var review = await db.Set<Review>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == job.ReviewId, cancel);
        if (review is null) return;
        var isPublished = (job.OfAnswer ? review.AnswerState : review.State) == ReviewState.Published;
        if (!job.OfAnswer || isPublished) await ToBuyerAsync(review, job.OfAnswer, isPublished, cancel);
        if (job.OfAnswer != isPublished) await ToProducerAsync(review, job.OfAnswer, cancel);
    }

    private async Task ToBuyerAsync(Review review, bool ofAnswer, bool isPublished, CancellationToken cancel)
    {
        var buyer = await db.Set<OrderLine>().AsNoTracking().Where(l => l.Id == review.OrderLineId)
            .Select(l => new { l.Order.Group.BuyerEmail, l.Order.Group.Language, l.Order.Group.Number }).SingleAsync(cancel);
        if (buyer.BuyerEmail.Length == 0) return;
        var decided = isPublished ? "Published" : "Declined";
        var kind = ofAnswer ? "Answered" : decided;
        Post(buyer.BuyerEmail, buyer.Language, kind, review, review.Fault, site.Link($"/don-hang/{buyer.Number}", CultureInfo.GetCultureInfo(buyer.Language)));
    }

    /// <summary>A trial is told to demonstration accounts alone.</summary>
    private async Task ToProducerAsync(Review review, bool ofAnswer, CancellationToken cancel)
    {
        foreach (var person in await staff.ForAsync(review.ProducerCode, ProducerRight.Orders, cancel))
            if (!review.IsSample || person.IsSample)
                Post(person.Email, person.Language, ofAnswer ? "AnswerDeclined" : "New", review, review.AnswerFault, $"{site.Address}/ban-hang/danh-gia");
    }

    private void Post(string address, string language, string kind, Review review, ReviewFault? fault, string link)
    {
        var culture = CultureInfo.GetCultureInfo(language);
        var subject = Say($"{kind}_Subject", culture, review.ProductName);
        var why = fault is { } reason ? Say($"Fault_{reason}", culture) : "";
        var text = Say($"{kind}_Text", culture, review.ProductName, review.Stars, why);
        var trial = review.IsSample ? Say("Trial", culture) + "\n\n" : "";
        db.Post(new LetterReader(address, culture), subject, $"{trial}{text}\n\n{link}\n");
    }

    private static string Say(string key, CultureInfo culture, params object[] values) =>
        string.Format(culture, _words.GetString(key, culture) ?? throw new MissingManifestResourceException(key), values);
}
