using System.Globalization;
using Marketplace.Shared;
using Marketplace.Shared.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Mail;

/// <summary>How modules write to people.</summary>
public static class PostLetter
{
    /// <summary>Adds the letter, worded in its reader's language, to the unit of work: it is sent after that commits, and never if it does not.</summary>
    public static void Post(this DbContext db, LetterReader reader, Message subject, Message text) =>
        db.Post(reader, subject.Text(reader.Language), text.Text(reader.Language));

    /// <summary>For a letter with lines of its own (an order, a list), already in the reader's language.</summary>
    /// <param name="db">The unit of work.</param>
    /// <param name="reader">Who gets it.</param>
    /// <param name="subject">One line.</param>
    /// <param name="text">The whole letter.</param>
    /// <param name="stopAddress">Of a letter that comes again and again: the page that stops it.</param>
    public static void Post(this DbContext db, LetterReader reader, string subject, string text, string? stopAddress = null) =>
        db.Enqueue(new SendLetter(reader.Address, subject, text, reader.Language.Name, stopAddress));
}

/// <param name="Language">What the reader reads, whoever causes the letter.</param>
public sealed record LetterReader(string Address, CultureInfo Language);
