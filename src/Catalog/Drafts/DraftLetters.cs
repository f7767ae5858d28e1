using System.Globalization;
using Marketplace.Mail;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Drafts;

/// <summary>Tells those who keep a producer's catalogue what became of a draft: once, with the decision. Of a demonstration no real person hears.</summary>
public sealed class DraftLetters(DbContext db, IProducerStaff staff, ISiteAddress site)
{
    internal async Task PostAsync(ListingDraft draft, DraftAct act, DraftReason? reason, string words, CancellationToken cancel)
    {
        var names = await ProducerNames.OfAsync(db, [draft.ProducerCode], cancel);
        var producer = names.GetValueOrDefault(draft.ProducerCode, draft.ProducerCode);
        foreach (var person in await staff.ForAsync(draft.ProducerCode, ProducerRight.Catalogue, cancel))
        {
            if (draft.IsSample && !person.IsSample) continue;
            var link = $"{site.Address}/ban-hang/san-pham/{draft.Id}";
            db.Post(
                new LetterReader(person.Email, CultureInfo.GetCultureInfo(person.Language)), DraftRefusals.Letter(act, isSubject: true, draft.Content.Name),
                reason is { } why
                    ? DraftRefusals.Letter(act, isSubject: false, draft.Content.Name, producer, link, DraftRefusals.Reason(why), words)
                    : DraftRefusals.Letter(act, isSubject: false, draft.Content.Name, producer, link, words));
        }
    }
}
