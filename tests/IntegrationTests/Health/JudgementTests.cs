using Marketplace.Data;
using Marketplace.Shared.Changes;
using Marketplace.Web;
using Marketplace.Web.Health;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Health;

/// <summary>What the checks conclude, without a host.</summary>
public sealed class JudgementTests
{
    [Fact]
    public void Configuration_that_is_not_fit_for_the_public_is_named()
    {
        static IConfiguration Settings(params (string Key, string Value)[] settings) =>
            new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(s => s.Key, s => (string?)s.Value)).Build();
        ConfigurationCheck.Faults(Settings(), production: false, samples: true).ShouldBeEmpty();
        ConfigurationCheck.Faults(Settings(("Search:Elasticsearch:Url", "localhost:9200"), ("ConnectionStrings:Marketplace", "Server=x")), false, false).Count()
            .ShouldBe(2);
        ConfigurationCheck.Faults(Settings(("Site:BaseUrl", "http://ocop.example"), ("Mail:Smtp:Host", "mail")), production: true, samples: true)
            .ShouldBe(["Site:BaseUrl must be the public https address in Production", "Seed:Mode=Samples shows demonstration data in Production"]);
        ConfigurationCheck.Faults(Settings(("Site:BaseUrl", "https://ocop.example"), ("Mail:Smtp:Host", "mail")), production: true, samples: false)
            .ShouldBeEmpty();
    }

    [Theory]
    [InlineData(null, HealthStatus.Degraded)]
    [InlineData(1, HealthStatus.Healthy)]
    [InlineData(31, HealthStatus.Degraded)]
    [InlineData(301, HealthStatus.Unhealthy)]
    public void Node_with_a_listener_that_takes_no_changes_degrades_and_then_falls_out(int? seconds, HealthStatus status) =>
        ChangesCheck.Judge(seconds is { } s ? [new ListenerLag("index", TimeSpan.FromSeconds(s), null)] : null).Status.ShouldBe(status);

    [Fact]
    public async Task Data_folder_that_takes_no_file_degrades()
    {
        var blocked = Path.GetTempFileName();
        var result = await new StorageCheck(new AppFolders(Path.Combine(blocked, "below"), "", ""))
            .CheckHealthAsync(new HealthCheckContext(), TestContext.Current.CancellationToken);
        File.Delete(blocked);
        (result.Status, result.Description).ShouldBe((HealthStatus.Degraded, "the data folder cannot be written"));
    }

    [Fact]
    public void Refused_statement_is_our_fault_and_a_database_away_is_not()
    {
        DatabaseFault.IsOutage(new InvalidOperationException("x", new SqliteException("busy", 5))).ShouldBeTrue();
        DatabaseFault.IsOutage(new NpgsqlException("away", new IOException())).ShouldBeTrue();
        DatabaseFault.IsOutage(new PostgresException("stopping", "FATAL", "FATAL", "57P01")).ShouldBeTrue();
        DatabaseFault.IsOutage(new PostgresException("unique", "ERROR", "ERROR", "23505")).ShouldBeFalse();
        DatabaseFault.IsOutage(new SqliteException("constraint", 19)).ShouldBeFalse();
        DatabaseFault.IsOutage(new InvalidOperationException()).ShouldBeFalse();
        DatabaseFault.IsOutage(null).ShouldBeFalse();
    }
}
