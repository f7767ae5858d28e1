using Marketplace.Accounts.Users;

namespace Marketplace.Web;

/// <summary>Beside sample data there are accounts to try the closed pages with; they are told at every start.</summary>
internal static class DemoStart
{
    public static async Task OfferDemoAccountsAsync(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var offered = await scope.ServiceProvider.GetRequiredService<DemoAccounts>().ListAsync(app.Lifetime.ApplicationStopping);
        foreach (var demo in offered)
            app.Logger.LogInformation(
                "Tài khoản dùng thử / demo sign-in: {Email}  {Password}  {Role} {Area}", demo.Email, demo.Password, demo.Role, demo.Area);
    }
}
