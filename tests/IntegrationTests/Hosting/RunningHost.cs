using Marketplace.Web;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Marketplace.IntegrationTests.Hosting;

/// <summary>The whole host with a database and a folder of its own, and a clock that the test moves.</summary>
public sealed class RunningHost(string environment = "Development", string seed = "None", string? folder = null, params (string Key, string Value)[] settings)
    : WebApplicationFactory<Program>
{
    private readonly bool _own = folder is null;

    public string Folder { get; } = folder ?? Directory.CreateTempSubdirectory("ocop-").FullName;

    public FakeTimeProvider Clock { get; } = new(DateTimeOffset.UtcNow);

    public HttpClient Browser() => CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new Uri("https://localhost") });

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(environment).UseSetting("Storage:Root", Folder).UseSetting("Seed:Mode", seed).UseSetting("Media:WarmUp", "false");
        if (environment == "Production")
        {
            KeyFolder.Create(Path.Combine(Folder, "keys"));
            builder.UseSetting("Site:BaseUrl", "https://localhost").UseSetting("AllowedHosts", "localhost;ocop.hatinh.example")
                .UseSetting("Keys:Folder", Path.Combine(Folder, "keys"));
        }
        foreach (var (key, value) in settings) builder.UseSetting(key, value);
        // Many hosts in one process would meet in the console's own lock.
        builder.ConfigureLogging(logging => logging.ClearProviders());
        builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(Clock));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (!disposing || !_own || !Directory.Exists(Folder)) return;
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        HostFolder.Remove(Folder);
    }
}
