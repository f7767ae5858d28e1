namespace Marketplace.StripeStandIn;

/// <summary>For trying by hand: keeps serving, sends its messages to the shop named, and says with which settings the shop finds it.</summary>
internal static class TryByHand
{
    public static async Task<int> Main(string[] args)
    {
        if (args is not [var port, var shop])
        {
            Console.Error.WriteLine("usage: StripeStandIn <port> <address of the shop>");
            return 2;
        }
        await using var standIn = await StandIn.StartAsync(new StandInOptions { Url = $"http://127.0.0.1:{port}" });
        using var http = new HttpClient();
        standIn.Told += told => _ = standIn.DeliverAsync(http, $"{shop}/webhooks/stripe", told);
        Console.WriteLine($"Stripe__ApiBase={standIn.Url} Stripe__PageOrigin={standIn.Url} Stripe__SecretKey={StandInOptions.SecretKey}");
        Console.WriteLine($"Stripe__WebhookSecrets__0={StandInOptions.WebhookSecret}");
        await Task.Delay(Timeout.Infinite);
        return 0;
    }
}
