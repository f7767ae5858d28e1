using Marketplace.IntegrationTests.Databases;
using Marketplace.IntegrationTests.Hosting;
using Marketplace.IntegrationTests.Register;
using Marketplace.IntegrationTests.Storefront;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Commands;

/// <summary>Exit codes and streams of the verbs: 0 all good, 1 some refused, 2 could not run or, strict, nothing written; errors on standard error.</summary>
public sealed class VerbTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ocop-verbs-").FullName;

    public async ValueTask InitializeAsync() => await DatabaseTemplates.CopyAsync(Engine.Sqlite, _folder);

    private Task<CommandLine> RunAsync(params string[] arguments) => CommandLine.RunAsync(_folder, arguments);

    private RegisterFolder Folder => new(_folder);

    [Fact]
    public async Task Import_exits_with_0_when_all_is_good_1_when_rows_are_refused_and_2_when_strict_or_when_it_cannot_run()
    {
        var good = Folder.WithProducers("P1,A,htx", "P2,B,htx").Path;
        var bad = Folder.WithProducers("P1,A mới,htx", "P3,,htx").Path;

        var dry = await RunAsync("registry", "import", good, "--dry-run");
        (dry.Code, dry.Error).ShouldBe((0, ""));
        dry.Out.ShouldContain("producers.csv: 2 new, 0 changed, 0 unchanged, 0 refused");
        (await RunAsync("registry", "import", good))
            .Out.ShouldContain("producers.csv: 2 new, 0 changed, 0 unchanged, 0 refused", customMessage: "the dry run has written nothing");
        (await RunAsync("registry", "import", good)).Out.ShouldContain("producers.csv: 0 new, 0 changed, 2 unchanged, 0 refused");

        var strict = await RunAsync("registry", "import", bad, "--strict");
        strict.Code.ShouldBe(2);
        strict.Error.ShouldStartWith("producers.csv:3: name: ");
        (await RunAsync("registry", "import", bad, "--dry-run")).Code.ShouldBe(1);
        (await RunAsync("registry", "import", bad, "--dry-run", "--strict")).Code.ShouldBe(2);
        (await ExportedAsync()).ShouldNotContain("A mới");

        var refused = await RunAsync("registry", "import", bad);
        refused.Code.ShouldBe(1);
        refused.Error.ShouldStartWith("producers.csv:3: name: ");
        refused.Out.ShouldContain("producers.csv: 0 new, 1 changed, 0 unchanged, 1 refused");
        (await ExportedAsync()).ShouldContain("A mới");
    }

    [Fact]
    public async Task What_cannot_run_exits_with_2_and_says_why_on_standard_error()
    {
        var good = Folder.WithProducers("P1,A,htx").Path;
        foreach (var arguments in new string[][]
        {
            ["registry", "import"], ["registry", "import", Path.Combine(_folder, "khong-co")],
            ["registry", "import", good, "--stricht"], ["registry", "import", good, good],
            ["registry", "export"], ["registry", "export", Path.Combine(good, "producers.csv")], ["registry"], ["regsitry", "import", good],
            ["search", "synonyms", "import", Path.Combine(_folder, "khong-co.csv")], ["search", "synonyms", "export"], ["users", "create", "a@example.vn"],
        })
        {
            var result = await RunAsync(arguments);
            result.Code.ShouldBe(2, string.Join(' ', arguments) + result.Out);
            result.Error.ShouldNotBeNullOrWhiteSpace(string.Join(' ', arguments));
        }
        var away = await CommandLine.RunAsync(
            _folder, ["registry", "import", good], null,
            ("ConnectionStrings__Marketplace", "Host=127.0.0.1;Port=1;Username=x;Password=x;Database=x;Timeout=2"));
        away.Code.ShouldBe(2);
        away.Error.ShouldStartWith("registry import: ");
    }

    [Fact]
    public async Task Users_are_listed_disabled_and_given_a_new_password()
    {
        (await RunAsync("users", "create", "xem@example.vn", "--role", "Viewer")).Code.ShouldBe(0);
        (await RunAsync("users", "list")).Out.ShouldContain("xem@example.vn\tViewer\tall");
        var reset = await RunAsync("users", "reset", "xem@example.vn");
        reset.Code.ShouldBe(0, reset.Error);
        reset.Out.ShouldContain("password: ");
        (await RunAsync("users", "disable", "xem@example.vn")).Code.ShouldBe(0);
        (await RunAsync("users", "list")).Out.ShouldContain("disabled");
        foreach (var verb in (string[])["reset", "disable"])
        {
            var refused = await RunAsync("users", verb, "khong-co@example.vn");
            refused.Code.ShouldBe(1, verb);
            refused.Error.ShouldNotBeNullOrWhiteSpace(verb);
            (await RunAsync("users", verb)).Code.ShouldBe(2, verb);
        }
    }

    [Fact]
    public async Task Users_are_created_with_a_given_or_a_made_password_and_refused_with_1()
    {
        var made = await RunAsync("users", "create", "xem@example.vn", "--role", "Viewer");
        made.Code.ShouldBe(0, made.Error);
        made.Out.ShouldContain("password: ");
        var given = await CommandLine.RunAsync(
            _folder, ["users", "create", "can-bo@example.vn", "--role", "Officer", "--areas", "439,446"], SignInSteps.Password);
        given.Code.ShouldBe(0, given.Error);
        given.Out.ShouldNotContain("password");
        foreach (var arguments in new string[][]
        {
            ["users", "create", "xem@example.vn", "--role", "Viewer"], ["users", "create", "khong-phai-thu", "--role", "Viewer"],
            ["users", "create", "b@example.vn", "--role", "King"], ["users", "create", "b@example.vn", "--role", "Officer", "--areas", "999"],
        })
        {
            var refused = await RunAsync(arguments);
            refused.Code.ShouldBe(1, string.Join(' ', arguments));
            refused.Error.ShouldNotBeNullOrWhiteSpace();
        }
        (await CommandLine.RunAsync(_folder, ["users", "create", "b@example.vn", "--role", "Viewer"], "ngan")).Code.ShouldBe(1);
    }

    [Fact]
    public async Task Verbs_load_reference_data_and_never_products_and_the_rest_exit_as_they_should()
    {
        var empty = Directory.CreateDirectory(Path.Combine(_folder, "empty")).FullName;
        var exported = Path.Combine(_folder, "out");
        (await CommandLine.RunAsync(empty, ["registry", "export", exported])).Code.ShouldBe(0);
        (await File.ReadAllLinesAsync(Path.Combine(exported, "reference", "units.csv"), TestContext.Current.CancellationToken))
            .Length.ShouldBe(1 + 216 + 209 + 69);
        (await File.ReadAllLinesAsync(Path.Combine(exported, "products.csv"), TestContext.Current.CancellationToken)).Length.ShouldBe(1);

        (await RunAsync("samples", "clear")).Code.ShouldBe(0);
        (await RunAsync("search", "rollback")).Code.ShouldBe(1, "there is nothing to roll back to");
        (await RunAsync("search", "rebuild")).Code.ShouldBe(0);
        (await RunAsync("search", "parity")).Code.ShouldBe(0);
        var synonyms = Path.Combine(_folder, "dong-nghia.csv");
        (await RunAsync("search", "synonyms", "export", synonyms)).Code.ShouldBe(0);
        (await RunAsync("search", "synonyms", "import", synonyms)).Code.ShouldBe(0);
        await File.AppendAllTextAsync(synonyms, "bad,a;b,\n", TestContext.Current.CancellationToken);
        var some = await RunAsync("search", "synonyms", "import", synonyms);
        (some.Code, some.Error.Length > 0).ShouldBe((1, true));
    }

    [Fact]
    public async Task What_somebody_searched_is_no_formula_in_the_search_log()
    {
        await using (var database = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path.Combine(_folder, "marketplace.db")};Pooling=False"))
        {
            await database.OpenAsync(TestContext.Current.CancellationToken);
            var today = Marketplace.Search.Log.LogWeek.Of(Marketplace.Shared.VietnamTime.VietnamDate(DateTimeOffset.UtcNow))
                .ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
            await using var insert = database.CreateCommand();
            insert.CommandText = $"""
                insert into search_log (week, text, searches, zero_results, clicks, position_sum)
                values ('{today}', '=hyperlink(1)', 3, 0, 0, 0), ('{today}', 'mật ong', 2, 0, 2, 7)
                """;
            await insert.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }
        var lines = (await RunAsync("search", "log")).Out;
        lines.ShouldContain(",\"'=hyperlink(1)\",3,0,0,");
        lines.ShouldContain(",\"mật ong\",2,0,2,3.5");
    }

    [Fact]
    public async Task What_a_verb_changed_is_on_the_pages_of_the_running_web()
    {
        using var web = new RunningHost(seed: "Register", settings: ("Media:WarmUp", "false"));
        var browser = web.Browser();
        await browser.PageAsync("/tim-kiem");
        var folder = new RegisterFolder(web.Folder).WithProducers("P-X,Hợp tác xã Mới,htx").WithProducts("HT-X,P-X,Kẹo cu đơ mới").Path;
        var result = await CommandLine.RunAsync(web.Folder, ["registry", "import", folder]);
        result.Code.ShouldBe(0, result.Error);
        for (var tries = 0; tries < 100; tries++)
        {
            var page = await browser.PageAsync("/tim-kiem");
            if (page.QuerySelector("[role=status]")!.TextContent == "143 sản phẩm") return;
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
        Assert.Fail("The list does not show the new product.");
    }

    public ValueTask DisposeAsync()
    {
        HostFolder.Remove(_folder);
        return default;
    }

    private async Task<string> ExportedAsync()
    {
        var folder = Path.Combine(_folder, Guid.NewGuid().ToString("N"));
        (await RunAsync("registry", "export", folder)).Code.ShouldBe(0);
        return await File.ReadAllTextAsync(Path.Combine(folder, "producers.csv"), TestContext.Current.CancellationToken);
    }
}
