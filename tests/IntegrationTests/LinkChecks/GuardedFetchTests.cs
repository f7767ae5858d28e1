using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Marketplace.IntegrationTests.Ordering;
using Marketplace.SalesChannels.LinkChecks.Fetching;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.LinkChecks;

/// <summary>M57, T28: what strangers typed is opened without reaching what must not be reached, and everything about it has an end.</summary>
public sealed class GuardedFetchTests : IAsyncLifetime
{
    private const int Ample = 8 * 1024 * 1024;
    private readonly HostileServer _server = new();
    private readonly Dictionary<string, IPAddress[]> _names = [];
    private HostileServer _inside = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private int Port => _server.Endpoint.Port;

    private string Shop => $"http://shop.example:{Port}";

    public ValueTask InitializeAsync()
    {
        // What stands on another address of this machine, at the very port that is allowed.
        _inside = new HostileServer(IPAddress.Parse("127.0.0.2"), Port);
        _names["shop.example"] = [IPAddress.Loopback];
        _names["inside.example"] = [_inside.Endpoint.Address];
        _names["both.example"] = [IPAddress.Loopback, _inside.Endpoint.Address];
        return default;
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        await _inside.DisposeAsync();
    }

    public static TheoryData<string> Closed => new(
        "http://127.0.0.2:{port}/", "http://inside.example:{port}/", "http://both.example:{port}/", "http://[::1]:{port}/", "http://[::ffff:127.0.0.2]:{port}/",
        "http://127.0.0.1/", "http://127.0.0.1:{next}/", "http://shop.example:{next}/", "http://0x7f.0.0.2:{port}/", "http://2130706434:{port}/",
        "http://0177.0.0.2:{port}/", "http://0.0.0.0:{port}/", "http://169.254.169.254/latest/meta-data/", "http://10.0.0.1/", "http://172.16.0.1/",
        "http://192.168.1.1/", "http://100.64.0.1/", "http://224.0.0.1/", "http://255.255.255.255/", "http://[fd00::1]/", "http://[fe80::1]/",
        "http://[64:ff9b::7f00:2]/", "http://[2002:7f00:2::1]/", "http://[2001:0:7f00:2::1]/", "http://[::7f00:2]/", "http://localhost:{port}/",
        "http://someone:secret@shop.example:{port}/", "file:///etc/passwd", "ftp://shop.example/", "gopher://shop.example:{port}/", "data:text/html,x");

    [Theory, MemberData(nameof(Closed))]
    public async Task What_must_not_be_opened_is_not_opened_neither_at_once_nor_by_a_redirect(string address)
    {
        address = address.Replace("{port}", $"{Port}", StringComparison.Ordinal).Replace("{next}", $"{Port + 1}", StringComparison.Ordinal);
        (await GetAsync(address)).Fault.ShouldBe(FetchFault.Forbidden);
        _server.Connections.ShouldBe(0);
        _server.Redirect("/go", address);
        (await GetAsync($"{Shop}/go")).Fault.ShouldBe(FetchFault.Forbidden);
        _server.Asked.ShouldBe(["/go"]);
        _inside.Connections.ShouldBe(0);
    }

    [Fact]
    public async Task A_name_is_looked_up_once_for_a_connection_and_each_redirect_is_judged_anew()
    {
        _server.Page("/page", "Mật ong");
        _server.Redirect("/again", "/page");
        _names.Remove("shop.example");
        var answers = new Queue<IPAddress>([IPAddress.Loopback, _inside.Endpoint.Address, _inside.Endpoint.Address]);
        var rebinding = Policy() with { Resolve = (_, _) => Task.FromResult<IPAddress[]>([answers.Dequeue()]) };

        (await GetAsync($"{Shop}/page", rebinding)).Status.ShouldBe(200);
        answers.Count.ShouldBe(2, "asked once: the second answer had no chance");
        answers = new Queue<IPAddress>([IPAddress.Loopback, _inside.Endpoint.Address]);
        (await GetAsync($"{Shop}/again", rebinding)).Fault.ShouldBe(FetchFault.Forbidden);
        _server.Asked.ShouldBe(["/page", "/again"]);
        _inside.Connections.ShouldBe(0);
    }

    [Fact]
    public async Task Redirects_in_a_circle_and_without_end_are_left()
    {
        _server.Redirect("/a", "/b");
        _server.Redirect("/b", "/a");
        (await GetAsync($"{Shop}/a")).Fault.ShouldBe(FetchFault.Redirects);
        _server.Connections.ShouldBe(2);
        for (var i = 0; i < 20; i++) _server.Redirect($"/{i}", $"/{i + 1}");
        (await GetAsync($"{Shop}/0")).Fault.ShouldBe(FetchFault.Redirects);
        _server.Connections.ShouldBe(2 + 6, "the first and five redirects");
        for (var i = 0; i < 5; i++) _server.Redirect($"/{i}", $"/{i + 1}");
        _server.Page("/5", "Đến nơi");
        var arrived = await GetAsync($"{Shop}/0");
        (arrived.Status, arrived.Address.AbsolutePath).ShouldBe((200, "/5"));
    }

    [Fact]
    public async Task A_body_without_end_is_cut_and_the_connection_closed()
    {
        var closed = Ends("/endless", async answer =>
        {
            await answer.HeadAsync();
            await answer.ForeverAsync(new byte[16 * 1024]);
        });
        var fetched = await GetAsync($"{Shop}/endless");
        (fetched.Status, fetched.Body.Length, fetched.IsCut).ShouldBe((200, Policy().MostOfPage, true));
        await closed;
        _server.Sent.ShouldBeLessThan(Ample, "of a gigabyte and more, what buffers hold");
    }

    [Fact]
    public async Task A_small_file_that_unpacks_to_a_hundred_megabytes_is_read_as_far_as_any_page()
    {
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
            for (var i = 0; i < 1600; i++) await gzip.WriteAsync(new byte[64 * 1024], Cancel);
        _server.Paths["/bomb"] = async answer =>
        {
            await answer.HeadAsync($"Content-Encoding: gzip\r\nContent-Length: {packed.Length}\r\n");
            await answer.SendAsync(packed.ToArray());
        };
        var fetched = await GetAsync($"{Shop}/bomb");
        (fetched.Body.Length, fetched.IsCut).ShouldBe((Policy().MostOfPage, true));
    }

    [Fact]
    public async Task Bytes_that_unpack_to_nothing_end_too()
    {
        var closed = Ends("/empty", async answer =>
        {
            await answer.HeadAsync("Content-Encoding: gzip\r\n");
            await answer.SendAsync([0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3]);
            // Stored blocks of length 0, one after the other.
            await answer.ForeverAsync([.. Enumerable.Range(0, 2000).SelectMany(_ => (byte[])[0, 0, 0, 0xFF, 0xFF])]);
        });
        (await GetAsync($"{Shop}/empty")).Fault.ShouldBe(FetchFault.TooMuch);
        await closed;
        _server.Sent.ShouldBeLessThan(Ample);
    }

    [Fact]
    public async Task Headers_without_end_end()
    {
        var many = Ends("/many", async answer =>
        {
            await answer.SendAsync("HTTP/1.1 200 X\r\n"u8.ToArray());
            await answer.ForeverAsync(Encoding.ASCII.GetBytes($"X-{new string('a', 60)}: {new string('b', 900)}\r\n"));
        });
        var interim = Ends("/interim", answer => answer.ForeverAsync("HTTP/1.1 103 X\r\nLink: </x>; rel=preload\r\n\r\n"u8.ToArray()));
        (await GetAsync($"{Shop}/many")).Fault.ShouldBe(FetchFault.BadAnswer);
        (await GetAsync($"{Shop}/interim")).Fault.ShouldBe(FetchFault.BadAnswer);
        await Task.WhenAll(many, interim);
        _server.Sent.ShouldBeLessThan(Ample);
    }

    [Fact]
    public async Task Slow_bytes_slow_heads_and_silence_end_with_the_patience()
    {
        var policy = Policy() with { Patience = TimeSpan.FromMilliseconds(700) };
        var pause = TimeSpan.FromMilliseconds(50);
        var body = Ends("/body", async answer =>
        {
            await answer.HeadAsync("Content-Length: 100000\r\n");
            await answer.ForeverAsync("x"u8.ToArray(), pause);
        });
        var head = Ends("/head", answer => answer.ForeverAsync("X"u8.ToArray(), pause));
        var silent = Ends("/silent", async answer =>
        {
            await Task.Delay(TimeSpan.FromMilliseconds(1500), Cancel);
            await answer.ForeverAsync("X"u8.ToArray(), pause);
        });
        foreach (var path in (string[])["/body", "/head", "/silent"]) (await GetAsync(Shop + path, policy)).Fault.ShouldBe(FetchFault.TooSlow, path);
        await Task.WhenAll(body, head, silent);
        for (var i = 0; i < 5; i++)
        {
            var next = $"/{i + 1}";
            _server.Paths[$"/{i}"] = async answer =>
            {
                await Task.Delay(300, Cancel);
                await answer.TextAsync("", 302, $"Location: {next}\r\n");
            };
        }
        (await GetAsync($"{Shop}/0", policy)).Fault.ShouldBe(FetchFault.TooSlow, "redirects share one patience");
        var mute = policy with { Resolve = async (_, c) => { await Task.Delay(Timeout.Infinite, c); return []; } };
        (await GetAsync($"{Shop}/body", mute)).Fault.ShouldBe(FetchFault.TooSlow, "a resolver that says nothing");
    }

    [Fact]
    public async Task It_says_who_it_is_and_brings_nothing_along()
    {
        _server.Redirect("/one", "/two#part", "Set-Cookie: a=1; Path=/\r\n");
        _server.Page("/two", "Trang", headers: "Set-Cookie: b=2\r\n");
        (await GetAsync($"{Shop}/one#bit")).Status.ShouldBe(200);
        (await GetAsync($"{Shop}/two")).Status.ShouldBe(200);
        _server.Heads.Count.ShouldBe(3);
        foreach (var head in _server.Heads)
        {
            head.ShouldContain("User-Agent: OCOP-Ha-Tinh-LinkCheck/1.0 (+https://cho.example)\r\n");
            foreach (var not in (string[])["Cookie:", "Authorization:", "Referer:", "traceparent", "#"]) head.ShouldNotContain(not, Case.Insensitive);
        }
    }

    [Fact]
    public async Task Nobody_there_is_told_apart_from_no_connection()
    {
        (await GetAsync("http://nobody.example/")).Fault.ShouldBe(FetchFault.NoAddress);
        var gone = new IPEndPoint(IPAddress.Parse("127.0.0.3"), Port);
        _names["gone.example"] = [gone.Address];
        (await GetAsync($"http://gone.example:{Port}/", Policy() with { AlsoAllowed = [gone] })).Fault.ShouldBe(FetchFault.NothingThere);
        _server.Paths["/broken"] = answer => answer.SendAsync("220 mail.example ESMTP\r\n"u8.ToArray());
        (await GetAsync($"{Shop}/broken")).Fault.ShouldBe(FetchFault.BadAnswer);
    }

    private FetchPolicy Policy() => new()
    {
        AlsoAllowed = [_server.Endpoint],
        Pause = TimeSpan.Zero,
        Resolve = (name, _) => _names.TryGetValue(name, out var found)
            ? Task.FromResult(found) : throw new SocketException((int)SocketError.HostNotFound),
    };

    private Task<Fetched> GetAsync(string address, FetchPolicy? policy = null)
    {
        var used = policy ?? Policy();
        return new GuardedFetch(used, new TestPeople()).GetAsync(new Uri(address), used.MostOfPage, (_, _) => Task.FromResult<FetchFault?>(null), Cancel);
    }

    /// <returns>Done when the other side has closed the connection on the answer.</returns>
    private Task Ends(string path, Func<HostileAnswer, Task> answer)
    {
        var closed = new TaskCompletionSource();
        _server.Paths[path] = async a =>
        {
            try { await answer(a); }
            finally { closed.TrySetResult(); }
        };
        return closed.Task.WaitAsync(TimeSpan.FromMinutes(1), Cancel);
    }
}
