using Marketplace.IntegrationTests.Hosting;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;
using Xunit;

namespace Marketplace.EndToEndTests.Browsing;

/// <summary>The whole shop on a port of its own, and a real browser before it.</summary>
public class ShopInBrowser : IAsyncLifetime
{
    private const string Chromium = "/usr/bin/chromium";
    public const string Missing = "Chromium is not on this machine: apt-get install chromium, or set CHROMIUM to its path.";
    /// <summary>Holds the database.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("ocop-browser-").FullName;

    private Host? _host;

    /// <summary>
    /// One for all, and there before any shop is: its start changes the console's encoding, which stops for ever when a host writes to the console
    /// in the same moment.
    /// </summary>
    private static readonly Lazy<Task<IPlaywright>> _playwright = new(Playwright.CreateAsync);

    private IBrowser? _browser;

    public static string Path => Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } set ? set : Chromium;

    /// <summary>Named by the tests' attribute: without the browser they are skipped and say why.</summary>
    public static bool IsThere => File.Exists(Path);

    /// <summary>A folder of themes.</summary>
    protected virtual string Theme => "lam-hong";

    /// <summary>More of the host's settings.</summary>
    protected virtual IReadOnlyList<(string Key, string Value)> Settings => [];

    public string Address { get; private set; } = "";

    /// <summary>Of the running shop, to arrange what no page can.</summary>
    public IServiceProvider Services => _host!.Services;

    public virtual async ValueTask InitializeAsync()
    {
        if (!IsThere) return;
        var playwright = await _playwright.Value;
        _host = new Host(Folder, Theme, Settings);
        _host.UseKestrel(0);
        _host.StartServer();
        Address = _host.ClientOptions.BaseAddress.ToString().TrimEnd('/');
        _browser = await playwright.Chromium.LaunchAsync(
            new() { ExecutablePath = Path, Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"] });
    }

    /// <summary>Cookies of somebody who signed in by the page's own form.</summary>
    public async Task<string> SignInAsync(string email, string password)
    {
        var page = await OpenAsync("/dang-nhap");
        await page.Locator("[name=email]").FillAsync(email);
        await page.Locator("[name=password]").FillAsync(password);
        await page.Locator("main button[type=submit], form button[type=submit]").First.ClickAsync();
        await page.WaitForURLAsync("**/giam-sat");
        return await page.Context.StorageStateAsync();
    }

    /// <summary>A page of a phone (360 px, touch) or a desk (1280 px).</summary>
    /// <param name="state">Of <see cref="SignInAsync"/>.</param>
    public async Task<IPage> OpenAsync(string path, int width = 360, bool scripts = true, string? state = null)
    {
        var phone = width < 600;
        var context = await _browser!.NewContextAsync(new()
        {
            BaseURL = Address, ViewportSize = new() { Width = width, Height = phone ? 740 : 860 }, IsMobile = phone, HasTouch = phone, DeviceScaleFactor = phone
            ? 2 : 1, JavaScriptEnabled = scripts, StorageState = state,
        });
        var page = await context.NewPageAsync();
        await page.GotoAsync(path, new() { WaitUntil = WaitUntilState.Load });
        return page;
    }

    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_browser is not null) await _browser.DisposeAsync();
        if (_host is not null) await _host.DisposeAsync();
        SqliteConnection.ClearAllPools();
        HostFolder.Remove(Folder);
    }

    private sealed class Host(string folder, string theme, IReadOnlyList<(string Key, string Value)> settings) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseEnvironment("Development").UseSetting("Storage:Root", folder).UseSetting("Seed:Mode", "Samples").UseSetting("Media:WarmUp", "false")
                .UseSetting("Theme:Default", theme);
            foreach (var (key, value) in settings) builder.UseSetting(key, value);
            builder.ConfigureLogging(logging => logging.ClearProviders());
        }
    }
}
