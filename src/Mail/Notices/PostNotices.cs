using System.Globalization;
using System.Resources;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Mail.Notices;

/// <summary>Letters that may be stopped: to who has not, each with the address that stops its kind.</summary>
public sealed class PostNotices(DbContext db, NoticeTickets tickets)
{
    private static readonly ResourceManager _words = new("Marketplace.Mail.Notices.NoticeTexts", typeof(PostNotices).Assembly);

    /// <summary>Accounts that want no letters of the kind.</summary>
    public async Task<IReadOnlySet<Guid>> StoppedAsync(NoticeKind kind, CancellationToken cancel) =>
        (await db.Set<NoticeStop>().AsNoTracking().Where(s => s.Kind == kind).Select(s => s.AccountId).ToListAsync(cancel)).ToHashSet();

    /// <summary>Adds the letter to the unit of work; the reader is known not to have stopped it.</summary>
    public void Post(Guid account, LetterReader reader, NoticeKind kind, string subject, string text)
    {
        var address = tickets.AddressFor(account, kind, reader.Language);
        db.Post(reader, subject, $"{text.TrimEnd()}\n\n{string.Format(reader.Language, Word("Stop", reader.Language), address)}\n", address);
    }

    private static string Word(string key, CultureInfo language) => _words.GetString(key, language) ?? throw new MissingManifestResourceException(key);
}
