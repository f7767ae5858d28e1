using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;

namespace Marketplace.Mail;

/// <summary>One connection for each letter: they are few, and a kept connection is one more thing that breaks.</summary>
internal sealed class SmtpMailer(IOptions<MailOptions> options, TimeProvider clock) : IMailer
{
    private const int TimeoutMilliseconds = 15_000;
    private readonly MailOptions _options = options.Value;

    public async Task SendAsync(Letter letter, CancellationToken cancel)
    {
        var paper = LetterPaper.Of(letter, _options, clock.GetUtcNow());
        try
        {
            using var server = await ConnectAsync(cancel);
            await server.SendAsync(paper, cancel);
            await server.DisconnectAsync(quit: true, cancel);
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            throw new MailNotSentException("The mail server did not take the letter.", problem);
        }
    }

    public async Task<string?> FindFaultAsync(CancellationToken cancel)
    {
        try
        {
            using var server = await ConnectAsync(cancel);
            await server.DisconnectAsync(quit: true, cancel);
            return null;
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            return $"{_options.Smtp.Host}:{_options.Smtp.Port} does not let us in ({problem.Message})";
        }
    }

    private async Task<SmtpClient> ConnectAsync(CancellationToken cancel)
    {
        var smtp = _options.Smtp;
        var server = new SmtpClient { Timeout = TimeoutMilliseconds };
        try
        {
            await server.ConnectAsync(smtp.Host, smtp.Port, SecurityOf(smtp), cancel);
            if (smtp.Username.Length > 0) await server.AuthenticateAsync(smtp.Username, smtp.Password, cancel);
            return server;
        }
        catch
        {
            server.Dispose();
            throw;
        }
    }

    private static SecureSocketOptions SecurityOf(SmtpOptions smtp) => smtp switch
    {
        { RequireTls: false } => SecureSocketOptions.None,
        { Port: 465 } => SecureSocketOptions.SslOnConnect,
        _ => SecureSocketOptions.StartTls,
    };
}
