using System.Net;
using System.Text.Json;
using Marketplace.IntegrationTests.Hosting;
using Marketplace.Web.Commands;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Health;

public sealed class HealthTests : IDisposable
{
    private readonly RunningHost _host = new(seed: "Register");
    private readonly HttpClient _browser;

    public HealthTests() => _browser = _host.Browser();

    [Fact]
    public async Task Healthy_node_is_live_and_ready_and_names_its_checks()
    {
        (await AskAsync("/health/live", 200)).GetProperty("status").GetString().ShouldBe("Healthy");
        var ready = await AskAsync("/health/ready", 200);
        ready.GetProperty("status").GetString().ShouldBe("Healthy", ready.ToString());
        ready.GetProperty("checks").EnumerateArray().Select(c => c.GetProperty("name").GetString())
            .ShouldBe(["database", "search", "rows", "changes", "jobs", "ledger", "storage"]);
        foreach (var check in ready.GetProperty("checks").EnumerateArray())
            check.EnumerateObject().Select(p => p.Name).ShouldBe(["name", "status", "reason"]);
    }

    [Fact]
    public async Task Without_its_database_a_node_is_not_ready_and_answers_503_without_saying_more()
    {
        (await _browser.GetAsync("/api/v1/products", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.OK);
        TakeDatabaseAway();
        var ready = await AskAsync("/health/ready", 503);
        ready.GetProperty("checks").EnumerateArray().Single(c => c.GetProperty("name").GetString() == "database").GetProperty("reason").GetString()
            .ShouldBe("the database does not answer");
        (await AskAsync("/health/live", 200)).GetProperty("status").GetString().ShouldBe("Healthy");
        foreach (var path in new[] { "/api/v1/products", "/api/v1/products/HT-0001",
            "/api/v1/certificates/C-HT-0001", "/san-pham/x-HT-0001", "/chung-nhan/C-HT-0001" })
        {
            using var answer = await _browser.GetAsync(path, TestContext.Current.CancellationToken);
            answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable, path);
            answer.Headers.RetryAfter.ShouldNotBeNull(path);
            var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            foreach (var leak in new[] { "Sqlite", "Exception", "   at ", _host.Folder, "SELECT", "Marketplace." })
                body.ShouldNotContain(leak, customMessage: path);
            answer.Content.Headers.ContentType!.MediaType.ShouldBe(
                path.StartsWith("/api", StringComparison.Ordinal) ? "application/problem+json" : "text/html");
        }
    }

    [Fact]
    public async Task Doctor_finds_a_healthy_shop_well()
    {
        var (code, said) = await ExamineAsync();
        code.ShouldBe(0, said);
        said.ShouldBe("""
            ok       configuration
            ok       database
            ok       search index
            ok       stored rows
            ok       jobs
            ok       ledger
            ok       storage
            ok       audit
            ok       register
            ok       themes
            ok       images
            ok       files
            ok       mail

            """);
    }

    [Fact]
    public async Task Doctor_says_what_is_wrong()
    {
        await using (var db = new SqliteConnection($"Data Source={Path.Combine(_host.Folder, "marketplace.db")}"))
        {
            _host.Services.ShouldNotBeNull();
            await db.OpenAsync(TestContext.Current.CancellationToken);
            await using var planted = db.CreateCommand();
            planted.CommandText =
                "UPDATE listings SET media_key = 'no-such-picture' WHERE code = 'HT-0001'; UPDATE listings SET state = 'Draft' WHERE code = 'HT-0002'";
            (await planted.ExecuteNonQueryAsync(TestContext.Current.CancellationToken)).ShouldBe(2);
        }
        var (code, said) = await ExamineAsync();
        code.ShouldBe(1);
        said.ShouldContain("FAULT    images         1 of ");
        said.ShouldContain("no-such-picture");
        said.ShouldContain("WARNING  search index   the lucene index holds 142 of 141 products");
    }

    [Fact]
    public async Task Doctor_examines_the_rest_when_the_database_is_away()
    {
        _host.Services.ShouldNotBeNull();
        TakeDatabaseAway();
        var (code, said) = await ExamineAsync();
        code.ShouldBe(1);
        said.ShouldContain("FAULT    start          the database cannot be prepared");
        said.ShouldContain("FAULT    database       the database does not answer");
        said.ShouldContain("ok       mail");
    }

    public void Dispose()
    {
        _browser.Dispose();
        _host.Dispose();
    }

    /// <summary>Nothing can be opened where a folder stands.</summary>
    private void TakeDatabaseAway()
    {
        var file = Path.Combine(_host.Folder, "marketplace.db");
        SqliteConnection.ClearAllPools();
        File.Move(file, file + ".away");
        Directory.CreateDirectory(file);
    }

    private async Task<JsonElement> AskAsync(string path, int status)
    {
        using var answer = await _browser.GetAsync(path, TestContext.Current.CancellationToken);
        ((int)answer.StatusCode).ShouldBe(status);
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;
    }

    private async Task<(int Code, string Said)> ExamineAsync()
    {
        await using var scope = _host.Services.CreateAsyncScope();
        await using var said = new StringWriter();
        var code = await Doctor.Verb.RunAsync(new VerbContext(scope.ServiceProvider, [], said, said, TestContext.Current.CancellationToken));
        return (code, said.ToString());
    }
}
