namespace Marketplace.Mail;

/// <summary>Sends one letter. Modules post theirs with <see cref="PostLetter"/>; only the job that sends them calls this.</summary>
public interface IMailer
{
    /// <exception cref="MailNotSentException">The letter was not taken; it may be tried again.</exception>
    Task SendAsync(Letter letter, CancellationToken cancel);

    /// <summary>What is wrong with the transport, in a sentence; null = a letter would be taken now. Sends nothing.</summary>
    Task<string?> FindFaultAsync(CancellationToken cancel);
}

/// <param name="To">One address.</param>
/// <param name="Html">Null = text alone.</param>
public sealed record Letter(string To, string Subject, string Text, string? Html = null)
{
    /// <summary>The same whenever the letter is sent again.</summary>
    public string? Id { get; init; }

    public string? Language { get; init; }

    /// <summary>Address of the page that stops letters of this kind; null = it is no letter that comes again and again.</summary>
    public string? StopAddress { get; init; }
}

public sealed class MailNotSentException(string message, Exception inner) : Exception(message, inner);
