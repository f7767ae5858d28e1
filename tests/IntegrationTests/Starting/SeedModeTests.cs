using Marketplace.Accounts.Users;
using Marketplace.IntegrationTests.Hosting;
using Marketplace.IntegrationTests.Storefront;
using Marketplace.Web;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting.Internal;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Starting;

/// <summary>Demonstration data and sign-ins without a second factor are where somebody asked for them, or develops.</summary>
public sealed class SeedModeTests
{
    [Theory]
    [InlineData("Development", true), InlineData("Staging", false), InlineData("Test", false), InlineData("Prod", false), InlineData("Production", false)]
    public void Without_a_setting_Development_alone_takes_samples(string environment, bool samples) => Of(environment, "").ShouldBe(new(samples, samples));

    [Fact]
    public void Outside_Production_samples_may_be_asked_for() => Of("Staging", "Samples").ShouldBe(new(true, true));

    [Theory]
    [InlineData("Staging"), InlineData("Prod")]
    public async Task A_host_of_any_other_name_starts_without_demonstration_sign_ins(string environment)
    {
        using var host = new RunningHost(environment, seed: "");
        await host.Browser().PageAsync("/");
        using var scope = host.Services.CreateScope();
        scope.ServiceProvider.GetRequiredService<DemoAccess>().Allowed.ShouldBeFalse();
        (await scope.ServiceProvider.GetRequiredService<UserManager<Account>>().Users.CountAsync(TestContext.Current.CancellationToken)).ShouldBe(0);
    }

    private static SeedMode Of(string environment, string mode) => SeedMode.Of(
        new ConfigurationBuilder().AddInMemoryCollection([new("Seed:Mode", mode)]).Build(), new HostingEnvironment { EnvironmentName = environment });
}
