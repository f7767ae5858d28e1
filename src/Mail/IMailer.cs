namespace Marketplace.Mail;

/// <summary>Sends one letter. Callers send from a task after the commit, never within a request's transaction.</summary>
public interface IMailer
{
    /// <exception cref="MailNotSentException">The letter was not taken; it may be tried again.</exception>
    Task SendAsync(Letter letter, CancellationToken cancel);

    /// <summary>What is wrong with the transport, in a sentence; null = a letter would be taken now. Sends nothing.</summary>
    Task<string?> FindFaultAsync(CancellationToken cancel);
}

/// <param name="To">One address.</param>
/// <param name="Html">Null = text alone.</param>
public sealed record Letter(string To, string Subject, string Text, string? Html = null);

public sealed class MailNotSentException(string message, Exception inner) : Exception(message, inner);
