using System.Collections.Concurrent;
using System.Text;
using Marketplace.IntegrationTests.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Edge;

/// <summary>A reader's mistake is one line at Information, never an error with a stack.</summary>
public sealed class FaultLogTests(FaultLogTests.LoggedSite site) : IClassFixture<FaultLogTests.LoggedSite>
{
    [Theory]
    [InlineData("/gio-hang/them", "application/json", "{}")]
    [InlineData("/gio-hang/them", "multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data")]
    [InlineData("/dang-nhap", "multipart/form-data", "a")]
    [InlineData("/dang-nhap", "application/x-www-form-urlencoded", "a[0][0]=1&_handler=form")]
    [InlineData("/thanh-toan", "text/plain", "a=1")]
    [InlineData("/thanh-toan", "\\", "a=1")]
    [InlineData("/thanh-toan", "", "a=1")]
    [InlineData("/bao-sai-sot", "application/x-www-form-urlencoded; charset=utf-7", "a=1")]
    [InlineData("/bao-sai-sot", "application/x-www-form-urlencoded", "a=%00")]
    [InlineData("/ban-hang/tien/chuyen-khoan", "multipart/form-data", "a")]
    public async Task A_body_that_is_no_form_is_refused_without_an_error_in_the_log(string address, string type, string body)
    {
        site.Log.Lines.Clear();
        using var browser = site.Browser();
        using var content = new StringContent(body, Encoding.ASCII);
        content.Headers.Remove("Content-Type");
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        var answer = await browser.PostAsync(address, content, TestContext.Current.CancellationToken);
        ((int)answer.StatusCode).ShouldBeInRange(300, 499);
        site.Log.Lines.Where(l => l.Level >= LogLevel.Error || l.Problem is not null && l.Level >= LogLevel.Warning).ShouldBeEmpty();
    }

    public sealed class LoggedSite : IAsyncDisposable
    {
        private readonly RunningHost _host = new();
        private readonly WebApplicationFactory<Program> _logged;

        public LoggedSite() =>
            _logged = _host.WithWebHostBuilder(builder => builder.ConfigureTestServices(services => services.AddSingleton<ILoggerProvider>(Log)));

        internal KeptLog Log { get; } = new();

        public HttpClient Browser() => _logged.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new Uri("https://localhost") });

        public async ValueTask DisposeAsync()
        {
            await _logged.DisposeAsync();
            await _host.DisposeAsync();
        }
    }

    internal sealed record Line(LogLevel Level, string Text, Exception? Problem);

    internal sealed class KeptLog : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<Line> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue(new Line(logLevel, formatter(state, exception), exception));

        public void Dispose() { }
    }
}
