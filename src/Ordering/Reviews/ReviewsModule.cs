using Marketplace.Shared.Changes;
using Marketplace.Shared.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Ordering.Reviews;

internal static class ReviewsModule
{
    public static IServiceCollection AddReviews(this IServiceCollection services)
    {
        services.AddSingleton<ReviewsRead>();
        services.AddScoped(s => new GetProductReviews(
            s.GetRequiredService<DbContext>(), s.GetRequiredService<IDataVersion>(), s.GetRequiredService<ReviewsRead>()));
        services.AddScoped<WriteReview>();
        services.AddScoped<ListReviewable>();
        services.AddScoped<AnswerReview>();
        services.AddScoped<ListProducerReviews>();
        services.AddScoped<ListReviewQueue>();
        services.AddScoped<DecideReview>();
        return services.AddJob<ReviewLetter, ReviewLetterHandler>("review.letter");
    }
}
