namespace Marketplace.StripeStandIn;

public sealed record StandInOptions
{
    public const string SecretKey = "sk_test_standin0000000000000000";
    public const string WebhookSecret = "whsec_standin000000000000000000";
    public const string ApiVersion = "2026-10-28.endive";
    public const long MostVnd = 99_999_999;

    public string Url { get; init; } = "http://127.0.0.1:0";

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    public bool IsLive { get; init; }

    /// <summary>The least sum that is taken; Stripe's own follows the rate of the day.</summary>
    public long LeastVnd { get; init; } = 10_000;
}
