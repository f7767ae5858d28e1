using System.Globalization;
using System.Resources;
using Marketplace.Catalog.Products;
using Marketplace.Mail;
using Marketplace.Shared;
using Marketplace.Shared.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Cases;

/// <summary>What a move of a case says to both sides: once each, after the move was committed.</summary>
/// <param name="Step">Number of the move.</param>
public sealed record CaseLetter(Guid CaseId, int Step);

internal sealed class CaseLetterHandler(DbContext db, IProducerStaff staff, ISiteAddress site) : IJobHandler<CaseLetter>
{
    private static readonly ResourceManager _words = new("Marketplace.Ordering.Cases.CaseLetterWords", typeof(CaseLetterHandler).Assembly);

    public async Task ExecuteAsync(CaseLetter job, JobContext context, CancellationToken cancel)
    {
        var entry = await db.Set<Case>().AsNoTracking().AsSplitQuery().Include(c => c.Moves)
            .Include(c => c.Line).ThenInclude(l => l.Order).ThenInclude(o => o.Group).OrderBy(c => c.Id).SingleOrDefaultAsync(c => c.Id == job.CaseId, cancel);
        if (entry?.Moves.Find(m => m.Number == job.Step) is not { } move) return;
        var buyer = entry.Line.Order.Group;
        var page = site.Link($"/don-hang/{buyer.Number}/yeu-cau/{entry.Number}", CultureInfo.GetCultureInfo(buyer.Language));
        if (buyer.BuyerEmail.Length > 0) Post(buyer.BuyerEmail, buyer.Language, "Buyer", entry, move, page);
        foreach (var person in await staff.ForAsync(entry.ProducerCode, ProducerRight.Orders, cancel))
            if (!entry.IsSample || person.IsSample)
                Post(person.Email, person.Language, "Producer", entry, move, $"{site.Address}/ban-hang/yeu-cau/{entry.Number}");
    }

    private void Post(string address, string language, string reader, Case entry, CaseMove move, string link)
    {
        var culture = CultureInfo.GetCultureInfo(language);
        var amount = Vnd.Format(move.AmountVnd ?? entry.AmountVnd, culture);
        var goods = $"{entry.Line.ProductName}, {PackLabels.Of(entry.Line.PackLabel, culture)} × {entry.Quantity}";
        var text = Say($"{reader}_{move.To}", culture, entry.Number, entry.ProducerName, amount);
        var lines = new List<string> { text, goods };
        if (move.Reason.Length > 0) lines.Add(Say("Words", culture, move.Reason));
        if (entry.Steps == move.Number && entry.DueAt is { } due) lines.Add(Say("Due", culture, due.VietnamDate()));
        if (entry.IsSample) lines.Insert(0, Say("Trial", culture));
        db.Post(new LetterReader(address, culture), Say($"Subject_{move.To}", culture, entry.Number), string.Join("\n", lines) + $"\n\n{link}\n");
    }

    private static string Say(string key, CultureInfo culture, params object[] values) =>
        string.Format(culture, _words.GetString(key, culture) ?? throw new MissingManifestResourceException(key), values);
}
