using System.Text.Json;
using Marketplace.Data.Changes;
using Marketplace.IntegrationTests.Databases;
using Marketplace.IntegrationTests.Hosting;
using Marketplace.IntegrationTests.Register;
using Marketplace.Register;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Programme;

/// <summary>The whole host on an engine of the test's choice, with reference data and no products, asked over HTTP.</summary>
internal sealed class ProgrammeSite : IAsyncDisposable
{
    private readonly Engine _engine;
    private readonly string _connection, _folder;

    private ProgrammeSite(Engine engine, string connection, string folder, (string, string)[] settings)
    {
        (_engine, _connection, _folder) = (engine, connection, folder);
        Host = new RunningHost(folder: folder, settings: [("ConnectionStrings:Marketplace", connection), .. settings]);
        Browser = Host.Browser();
    }

    public RunningHost Host { get; }

    public HttpClient Browser { get; }

    public static async Task<ProgrammeSite> StartAsync(Engine engine, params (string, string)[] settings)
    {
        var folder = Directory.CreateTempSubdirectory("ocop-").FullName;
        return new(engine, await DatabaseTemplates.CopyAsync(engine, folder), folder, settings);
    }

    public RegisterFolder NewFolder() => new(_folder);

    /// <summary>As `registry import --strict` does, and then waits until the pages know it.</summary>
    public async Task ImportAsync(RegisterFolder folder, bool samples = false)
    {
        await using var scope = Host.Services.CreateAsyncScope();
        var report = await scope.ServiceProvider.GetRequiredService<ImportRegister>()
            .ExecuteAsync(new(folder.Path) { Strict = true, IsSample = samples }, TestContext.Current.CancellationToken);
        report.Errors().ShouldBeEmpty();
        await Host.Services.GetRequiredService<ChangeFeed>().ArriveAsync(scope.ServiceProvider.GetRequiredService<DbContext>());
    }

    public async Task<JsonElement> JsonAsync(string path) => JsonDocument.Parse(await TextAsync(path)).RootElement;

    public async Task<string> TextAsync(string path)
    {
        var answer = await Browser.GetAsync(path, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        ((int)answer.StatusCode).ShouldBe(200, $"{path}: {text}");
        return text;
    }

    public async ValueTask DisposeAsync()
    {
        Browser.Dispose();
        await Host.DisposeAsync();
        await DatabaseTemplates.DropAsync(_engine, _connection);
        HostFolder.Remove(_folder);
    }
}
