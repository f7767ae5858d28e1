using Marketplace.Mail.Notices;
using MimeKit;

namespace Marketplace.Mail;

/// <summary>From a letter to its MIME form. A line break in a subject or address ends up in no header.</summary>
internal static class LetterPaper
{
    public static MimeMessage Of(Letter letter, MailOptions options, DateTimeOffset now)
    {
        var message = new MimeMessage { Date = now, Subject = string.Concat(letter.Subject.Select(c => char.IsControl(c) ? ' ' : c)) };
        message.From.Add(new MailboxAddress(options.FromName, options.From));
        message.To.Add(MailboxAddress.Parse(letter.To));
        if (letter.Id is not null) message.MessageId = $"{letter.Id}@{options.From.Split('@')[^1]}";
        if (letter.Language is not null) message.Headers.Add(HeaderId.ContentLanguage, letter.Language);
        if (letter.StopAddress is not null)
        {
            message.Headers.Add(HeaderId.ListUnsubscribe, $"<{letter.StopAddress}{NoticeTickets.OneClick}>");
            message.Headers.Add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        message.Body = new BodyBuilder { TextBody = letter.Text, HtmlBody = letter.Html }.ToMessageBody();
        return message;
    }
}
