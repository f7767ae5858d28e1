using Marketplace.Catalog;
using Marketplace.Data;
using Marketplace.SalesChannels;
using Marketplace.Search;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Marketplace.Benchmarks.Databases;

/// <summary>The modules that a benchmark needs, put together as the host does it, without the host.</summary>
internal static class Modules
{
    /// <param name="connection">As in `ConnectionStrings__Marketplace`.</param>
    /// <param name="folder">For the index.</param>
    public static ServiceProvider Of(string connection, string folder, params IEnumerable<(string Key, string Value)> settings)
    {
        Directory.CreateDirectory(folder);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(
            [new($"ConnectionStrings:{DataModule.ConnectionName}", connection), .. settings.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value))]).Build();
        return new ServiceCollection()
            .AddSingleton<IConfiguration>(configuration)
            .AddSingleton(TimeProvider.System)
            .AddLogging(log => log.SetMinimumLevel(LogLevel.Warning).AddFilter("Microsoft.EntityFrameworkCore.Database.Command", LogLevel.None).AddConsole())
            .AddData(configuration, folder)
            .AddCatalog()
            .AddProductSearch(configuration, folder)
            .AddSalesChannels()
            .BuildServiceProvider();
    }
}
