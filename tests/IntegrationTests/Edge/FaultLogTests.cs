using System.Collections.Concurrent;
using System.Net;
using Marketplace.IntegrationTests.Hosting;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Edge;

/// <summary>What a reader did wrong is one line of the log, and what we did wrong is found by the id on the page.</summary>
public sealed class FaultLogTests : IDisposable
{
    private readonly RunningHost _host = new();

    [Fact]
    public async Task A_form_that_cannot_be_read_is_400_and_one_line_without_a_stack()
    {
        var log = new KeptLog();
        await using var listening = _host.WithWebHostBuilder(web => web.ConfigureLogging(l => l.AddProvider(log)));
        using var browser = listening.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new Uri("https://localhost") });
        foreach (var address in (string[])["/gio-hang/them", "/gio-hang", "/dang-nhap"])
        {
            using var body = new StringContent(string.Join('&', Enumerable.Range(0, 2_000).Select(i => $"k{i}=v")));
            body.Headers.ContentType = new("application/x-www-form-urlencoded");
            using var answer = await browser.PostAsync(address, body, TestContext.Current.CancellationToken);
            answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest, address);
        }
        log.Lines.Where(l => l.Level >= LogLevel.Warning).ShouldBeEmpty();
        log.Lines.Count(l => l.Level == LogLevel.Information && l.Text.Contains(": 400 was answered (", StringComparison.Ordinal)).ShouldBe(3);
        log.Lines.ShouldAllBe(l => l.Problem == null);
    }

    public void Dispose() => _host.Dispose();

    private sealed record Line(LogLevel Level, string Text, Exception? Problem);

    private sealed class KeptLog : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<Line> Lines { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue(new Line(logLevel, formatter(state, exception), exception));

        public void Dispose() { }
    }
}
