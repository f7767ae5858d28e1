using System.Net;
using System.Net.Sockets;
using Marketplace.Mail;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using Shouldly;
using Xunit;

namespace Marketplace.UnitTests.Mail;

public sealed class MailTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mail-").FullName;

    [Fact]
    public async Task Without_a_server_letters_become_files()
    {
        await MailerWith().SendAsync(new Letter("ban@example.vn", "Đơn hàng của bạn", "Cảm ơn.", "<p>Cảm ơn.</p>"), TestContext.Current.CancellationToken);
        var letter = await MimeMessage.LoadAsync(
            Directory.GetFiles(Path.Combine(_folder, "mail"), "*.eml").ShouldHaveSingleItem(), TestContext.Current.CancellationToken);
        letter.Subject.ShouldBe("Đơn hàng của bạn");
        letter.TextBody.ShouldBe("Cảm ơn.");
        letter.HtmlBody.ShouldBe("<p>Cảm ơn.</p>");
        letter.To.ToString().ShouldBe("ban@example.vn");
    }

    [Fact]
    public async Task Line_break_in_a_subject_adds_no_header()
    {
        await MailerWith().SendAsync(new Letter("ban@example.vn", "a\r\nBcc: evil@example.vn", "."), TestContext.Current.CancellationToken);
        var letter = await MimeMessage.LoadAsync(
            Directory.GetFiles(Path.Combine(_folder, "mail"), "*.eml").ShouldHaveSingleItem(), TestContext.Current.CancellationToken);
        letter.Bcc.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("ban@example.vn\r\nBcc: evil@example.vn")]
    [InlineData("ban@example.vn, evil@example.vn")]
    [InlineData("")]
    public async Task What_is_not_one_address_is_refused(string to) =>
        await Should.ThrowAsync<ParseException>(() => MailerWith().SendAsync(new Letter(to, "a", "b"), TestContext.Current.CancellationToken));

    [Fact]
    public async Task With_a_server_letters_go_there()
    {
        using var catcher = new Catcher();
        var mailer = MailerWith(
            ("Mail:Smtp:Host", "127.0.0.1"), ("Mail:Smtp:Port", $"{catcher.Port}"), ("Mail:Smtp:RequireTls", "false"), ("Mail:From", "cho@example.vn"));
        (await mailer.FindFaultAsync(TestContext.Current.CancellationToken)).ShouldBeNull();
        await mailer.SendAsync(new Letter("ban@example.vn", "Xin chào", "Nội dung"), TestContext.Current.CancellationToken);
        catcher.Lines.ShouldContain("MAIL FROM:<cho@example.vn>");
        catcher.Lines.ShouldContain(l => l.StartsWith("RCPT TO:<ban@example.vn>", StringComparison.Ordinal));
        Directory.Exists(Path.Combine(_folder, "mail")).ShouldBeFalse();
    }

    [Fact]
    public async Task Dead_server_is_told_and_its_letter_not_lost_silently()
    {
        int port;
        using (var free = new Catcher()) port = free.Port;
        var mailer = MailerWith(("Mail:Smtp:Host", "127.0.0.1"), ("Mail:Smtp:Port", $"{port}"), ("Mail:Smtp:RequireTls", "false"));
        (await mailer.FindFaultAsync(TestContext.Current.CancellationToken)).ShouldNotBeNull().ShouldContain("127.0.0.1");
        await Should.ThrowAsync<MailNotSentException>(() => mailer.SendAsync(new Letter("ban@example.vn", "a", "b"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Letters_never_travel_unencrypted_unless_told_so()
    {
        using var catcher = new Catcher();
        var mailer = MailerWith(("Mail:Smtp:Host", "127.0.0.1"), ("Mail:Smtp:Port", $"{catcher.Port}"));
        await Should.ThrowAsync<MailNotSentException>(() => mailer.SendAsync(new Letter("ban@example.vn", "a", "b"), TestContext.Current.CancellationToken));
        catcher.Lines.ShouldNotContain(l => l.StartsWith("MAIL", StringComparison.Ordinal));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private IMailer MailerWith(params (string Key, string Value)[] settings) => new ServiceCollection()
        .AddSingleton(TimeProvider.System)
        .AddMail(new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(s => s.Key, s => (string?)s.Value)).Build(), _folder)
        .BuildServiceProvider().GetRequiredService<IMailer>();

    /// <summary>A mail server that takes everything and offers no encryption.</summary>
    private sealed class Catcher : IDisposable
    {
        private readonly TcpListener _door = new(IPAddress.Loopback, 0);
        private readonly List<string> _lines = [];

        public Catcher()
        {
            _door.Start();
            _ = ServeAsync();
        }

        public int Port => ((IPEndPoint)_door.LocalEndpoint).Port;

        public IReadOnlyList<string> Lines { get { lock (_lines) return [.. _lines]; } }

        public void Dispose() => _door.Dispose();

        private async Task ServeAsync()
        {
            try { while (true) await TalkAsync(await _door.AcceptTcpClientAsync()); }
            catch (Exception closed) when (closed is SocketException or ObjectDisposedException or IOException) { }
        }

        private async Task TalkAsync(TcpClient client)
        {
            using var _ = client;
            using var reader = new StreamReader(client.GetStream());
            await using var writer = new StreamWriter(client.GetStream()) { NewLine = "\r\n", AutoFlush = true };
            await writer.WriteLineAsync("220 catcher");
            var body = false;
            while (await reader.ReadLineAsync() is { } line)
            {
                lock (_lines) _lines.Add(line);
                if (body && line != ".") continue;
                body = line == "DATA";
                await writer.WriteLineAsync(line switch { "DATA" => "354 go", "QUIT" => "221 bye", _ => "250 ok" });
                if (line == "QUIT") return;
            }
        }
    }
}
