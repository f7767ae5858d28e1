using System.Globalization;
using Marketplace.Catalog.Listings;
using Marketplace.Mail;
using Marketplace.Shared;
using Marketplace.Shared.Text;
using Marketplace.Shared.Transactions;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.StockAlerts;

/// <param name="Language">Of the letters: "vi" or "en".</param>
public sealed record AskStockAlertCommand(string ProductCode, string Email, string Language);

/// <summary>
/// Asks to be told when a product is there again: first a letter goes to the address, and nothing more until its reader says yes. Whatever
/// is known of an address, the answer is the same; one address is asked at most five times a day, and about one product every ten minutes.
/// Errors: product (unknown, not on sale, or in stock), Email.
/// </summary>
public sealed class AskStockAlert(DbContext db, ISiteAddress site, TimeProvider clock)
{
    private const int MostADay = 5;
    private static readonly TimeSpan _pause = TimeSpan.FromMinutes(10);

    public async Task<Result> ExecuteAsync(AskStockAlertCommand command, CancellationToken cancel)
    {
        try { return await db.InTransactionAsync(c => AskAsync(command, c), cancel); }
        catch (DbUpdateException)
        {
            // The same form, sent at the same moment, was quicker: its letter is on its way.
            db.ChangeTracker.Clear();
            if (await db.Set<StockAlert>().AnyAsync(a => a.ProductCode == command.ProductCode, cancel)) return Result.Ok();
            throw;
        }
    }

    private async Task<Result> AskAsync(AskStockAlertCommand command, CancellationToken cancel)
    {
        var product = await db.Set<ListedProduct>().AsNoTracking()
            .SingleOrDefaultAsync(p => p.Code == command.ProductCode && p.State == ListingState.Published, cancel);
        if (product is not { PriceVnd: not null, InStock: false }) return Result.Refused(new FieldError("product", OrderingTexts.NotOutOfStock()));
        var email = command.Email.Trim().ToLowerInvariant();
        if (!EmailFormat.IsValid(email)) return Result.Refused(new FieldError(nameof(command.Email), OrderingTexts.Email()));

        var now = clock.GetUtcNow();
        var known = await db.Set<StockAlert>().SingleOrDefaultAsync(a => a.ProductCode == product.Code && a.Email == email, cancel);
        var dayAgo = now - TimeSpan.FromDays(1);
        var asked = await db.Set<StockAlert>().CountAsync(a => a.Email == email && a.AskedAt > dayAgo, cancel);
        if (known?.ConfirmedAt is not null || known?.AskedAt > now - _pause || asked >= MostADay) return Result.Ok();

        var token = AlertToken.New();
        var alert = known ?? db.Add(new StockAlert
        {
            Id = Guid.CreateVersion7(now), ProductCode = product.Code, Email = email, Language = command.Language, TokenHash = "",
            IsSample = product.ShowsSample,
        }).Entity;
        alert.TokenHash = AlertToken.HashOf(token);
        alert.AskedAt = now;
        var reader = new LetterReader(email, CultureInfo.GetCultureInfo(command.Language));
        var letter = AlertLetterText.Confirm(product.Name, site.Link($"/bao-co-hang/{token}", reader.Language), reader.Language);
        db.Post(reader, letter.Subject, letter.Body);
        return Result.Ok();
    }
}
