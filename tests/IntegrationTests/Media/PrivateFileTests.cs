using System.Net;
using Marketplace.Accounts.Audit;
using Marketplace.Accounts.Policies;
using Marketplace.IntegrationTests.Hosting;
using Marketplace.Media.Files;
using Marketplace.Media.Uploads;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Media;

/// <summary>Papers are seen by the reader a link was made for, for minutes, and by nobody else (T45).</summary>
public sealed class PrivateFileTests : IAsyncLifetime
{
    private static readonly byte[] _paper = "%PDF-1.7 giấy phép"u8.ToArray();
    private readonly RunningHost _host = new();
    private HttpClient _reader = null!, _other = null!, _stranger = null!;
    private Guid _readerId, _file;

    public async ValueTask InitializeAsync()
    {
        _stranger = _host.Browser();
        _readerId = await _host.AddUserAsync("reader@hatinh.example", Roles.Producer);
        await _host.AddUserAsync("other@hatinh.example", Roles.Producer);
        _reader = await _host.SignedInAsync("reader@hatinh.example", enrol: false);
        _other = await _host.SignedInAsync("other@hatinh.example", enrol: false);
        await using var scope = _host.Services.CreateAsyncScope();
        var stored = await scope.ServiceProvider.GetRequiredService<StorePrivateFile>().ExecuteAsync(new MemoryStream(_paper), "producer:P1", Cancel);
        _file = stored.Value!.FileId;
    }

    public ValueTask DisposeAsync()
    {
        foreach (var browser in (HttpClient[])[_reader, _other, _stranger]) browser.Dispose();
        _host.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task The_reader_gets_it_as_an_attachment_that_nothing_keeps_and_nothing_runs()
    {
        using var answer = await _reader.GetAsync(Link(), Cancel);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await answer.Content.ReadAsByteArrayAsync(Cancel)).ShouldBe(_paper);
        answer.Headers.CacheControl!.ToString().ShouldBe("no-store");
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        answer.Headers.GetValues("Content-Security-Policy").ShouldBe(["default-src 'none'; sandbox"]);
        answer.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        answer.Content.Headers.ContentDisposition.FileName.ShouldBe($"giay-to-{_file:N}.pdf");
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
    }

    [Fact]
    public async Task Each_view_is_noted_with_the_reader_and_nothing_else_is()
    {
        (await _reader.GetAsync(Link(), Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);
        using (var head = new HttpRequestMessage(HttpMethod.Head, Link())) (await _reader.SendAsync(head, Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await _other.GetAsync(Link(), Cancel)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await _reader.GetAsync(Link(), Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await ViewsAsync()).ShouldBe([(_readerId, "producer:P1"), (_readerId, "producer:P1")]);
    }

    [Fact]
    public async Task A_link_is_worth_nothing_to_anybody_else()
    {
        var link = Link();
        foreach (var person in (HttpClient[])[_other, _stranger]) (await person.GetAsync(link, Cancel)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_link_ends_after_ten_minutes()
    {
        var link = Link();
        _host.Clock.Advance(FileTickets.Lifetime - TimeSpan.FromSeconds(1));
        (await _reader.GetAsync(link, Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);
        _host.Clock.Advance(TimeSpan.FromSeconds(2));
        (await _reader.GetAsync(link, Cancel)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_link_changed_anywhere_or_made_up_is_not_found()
    {
        var link = Link();
        var start = "/giay-to/".Length;
        for (var at = start; at < link.Length; at += 7)
        {
            var changed = link[..at] + (link[at] == 'A' ? 'B' : 'A') + link[(at + 1)..];
            (await _reader.GetAsync(changed, Cancel)).StatusCode.ShouldBe(HttpStatusCode.NotFound, $"at {at}");
        }
        foreach (var made in (string[])["x", $"{_file:N}", $"{_file}", "..%2f..%2fappsettings.json", new string('A', 400)])
            (await _reader.GetAsync("/giay-to/" + made, Cancel)).StatusCode.ShouldBe(HttpStatusCode.NotFound, made);
    }

    [Fact]
    public async Task No_address_of_pictures_leads_to_a_paper()
    {
        foreach (var name in (string[])[$"f-{_file:N}-320.webp", $"f-{_file:N}.pdf", $"private%2ff-{_file:N}-320.webp", $"u-{_file:N}-320.webp"])
            (await _reader.GetAsync("/media/" + name, Cancel)).StatusCode.ShouldBe(HttpStatusCode.NotFound, name);
    }

    [Fact]
    public async Task A_discarded_paper_is_not_found_though_its_link_still_stands()
    {
        await using var scope = _host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<DbContext>();
        await db.DiscardFileAsync(_file, "producer:P1", Cancel);
        await db.SaveChangesAsync(Cancel);
        (await _reader.GetAsync(Link(), Cancel)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<IReadOnlyList<(Guid?, string)>> ViewsAsync()
    {
        await using var scope = _host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<DbContext>();
        var views = await db.Set<AuditEntry>().Where(a => a.Action == "file.viewed" && a.Subject == $"file:{_file:N}").OrderBy(a => a.Id).ToListAsync(Cancel);
        return [.. views.Select(v => (v.ActorId, v.After))];
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Link() => _host.Services.GetRequiredService<FileTickets>().Of(_file, _readerId);
}
