using Marketplace.Catalog;
using Marketplace.Data;
using Marketplace.IntegrationTests.Programme;
using Marketplace.Media;
using Marketplace.SalesChannels;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Marketplace.IntegrationTests.Databases;

/// <summary>The modules on a database of their own, with reference data and no products, without the web; the clock stands still.</summary>
public sealed class TestMarketplace : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly Engine _engine;
    private readonly string _connection;

    private TestMarketplace(Engine engine, string connection, string folder, Action<IServiceCollection>? more)
    {
        _engine = engine;
        _connection = connection;
        Folder = folder;
        _services = Services(connection, folder, more);
    }

    /// <summary>For the test's files; deleted with the database.</summary>
    public string Folder { get; }

    public FakeTimeProvider Clock => (FakeTimeProvider)_services.GetRequiredService<TimeProvider>();

    /// <param name="more">Services beside those of the modules.</param>
    public static async Task<TestMarketplace> StartAsync(Engine engine, Action<IServiceCollection>? more = null)
    {
        var folder = Directory.CreateTempSubdirectory("ocop-").FullName;
        return new TestMarketplace(engine, await DatabaseTemplates.CopyAsync(engine, folder), folder, more);
    }

    public TService Get<TService>() where TService : notnull => _services.GetRequiredService<TService>();

    /// <summary>Runs in a scope of its own, as a request or a verb would.</summary>
    public async Task<TResult> AskAsync<TService, TResult>(Func<TService, Task<TResult>> work) where TService : notnull
    {
        await using var scope = _services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public Task DoAsync<TService>(Func<TService, Task> work) where TService : notnull => AskAsync<TService, bool>(async service =>
    {
        await work(service);
        return true;
    });

    public Task<TResult> QueryAsync<TResult>(Func<DbContext, Task<TResult>> query) => AskAsync(query);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await DatabaseTemplates.DropAsync(_engine, _connection);
        Directory.Delete(Folder, recursive: true);
    }

    internal static ServiceProvider Services(string connection, string folder, Action<IServiceCollection>? more = null)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new($"ConnectionStrings:{DataModule.ConnectionName}", connection)]).Build();
        var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(new FakeTimeProvider(new DateTimeOffset(2026, 11, 26, 1, 0, 0, TimeSpan.Zero)))
            .AddData(configuration, folder)
            .AddCatalog()
            .AddSalesChannels()
            .AddMedia(configuration, folder, SeedData.Folder)
            .AddSingleton<ICurrentUser>(SomeUser.Anonymous)
            .AddScoped<ICurrentActor, SomeActor>();
        more?.Invoke(services);
        return services.BuildServiceProvider(validateScopes: true);
    }
}
