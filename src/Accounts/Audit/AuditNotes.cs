using Marketplace.Shared;
using Marketplace.Shared.Facts;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.Audit;

/// <summary>Notes of this scope's actor.</summary>
internal sealed class AuditNotes(DbContext db, TimeProvider clock, ICurrentActor current) : IAudit
{
    private const int LongestName = 254;
    private const int LongestWords = 1_000;

    public void Note(string action, string subject, string before = "", string after = "")
    {
        var actor = current.Actor;
        db.Add(new AuditEntry
        {
            At = FactInstant.Truncate(clock.GetUtcNow()),
            ActorKind = actor.Kind,
            ActorId = actor.AccountId,
            ActorName = Line(actor.Name, LongestName),
            Action = action,
            Subject = Line(subject, LongestName),
            Before = Line(before, LongestWords),
            After = Line(after, LongestWords),
            Address = actor.Address,
            ForProducer = actor.Assists?.Code ?? "",
            ConsentId = actor.Assists?.ConsentId,
        });
    }

    /// <summary>No word from outside can begin a line of its own, or half a character that a database refuses.</summary>
    private static string Line(string words, int longest)
    {
        var line = string.Concat(words.EnumerateRunes().Select(r => System.Text.Rune.IsControl(r) ? " " : r.ToString()));
        return line.Length <= longest ? line : line[..(char.IsHighSurrogate(line[longest - 1]) ? longest - 1 : longest)];
    }
}
