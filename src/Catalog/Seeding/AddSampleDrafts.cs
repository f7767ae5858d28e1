using Marketplace.Catalog.Drafts;
using Marketplace.Catalog.Geography;
using Marketplace.Catalog.Producers;
using Marketplace.Catalog.Products;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Seeding;

/// <summary>Demonstration drafts of one sample producer: one begun, one that an officer sent back, one that waits, so that both sides can be tried.</summary>
public sealed class AddSampleDrafts(DbContext db, GeographyBook geography, TimeProvider clock)
{
    /// <summary>The producer whose demonstration account is an owner.</summary>
    private const string Producer = "S-P002";

    public async Task ExecuteAsync(CancellationToken cancel)
    {
        var isThere = await db.Set<ListingDraft>().AnyAsync(d => d.ProducerCode == Producer, cancel);
        if (isThere || await KnownProducer.FindAsync(db, geography, Producer, clock.VietnamToday(), cancel) is not { IsSample: true } producer) return;
        var now = clock.GetUtcNow();
        Draft(now.AddHours(-1), DraftState.Draft, new DraftContent { Name = "Tương ớt làng (mẫu)", SetCode = "09" });

        var candy = Whole("Kẹo lạc nhà làm (mẫu)", "06", "keo-lac-1", "Lạc, mật mía, gừng", 35_000);
        var back = Draft(now.AddDays(-2), DraftState.ChangesAsked, candy);
        back.SubmittedAt = now.AddDays(-2);
        back.Note(DraftAct.Submitted, null, now.AddDays(-2));
        back.Note(DraftAct.ChangesAsked, null, now.AddDays(-1), DraftReason.Label, "Ghi thêm hạn sử dụng trên nhãn giúp.");
        (back.Area, back.Commune) = (producer.Area, producer.Commune);

        var honey = Whole("Mật ong rừng tràm (mẫu)", "04", "mat-ong-1", "Mật ong", 180_000);
        var waiting = Draft(now.AddDays(-1), DraftState.Submitted, honey);
        waiting.SubmittedAt = now.AddDays(-1);
        waiting.Note(DraftAct.Submitted, null, now.AddDays(-1));
        (waiting.Area, waiting.Commune) = (producer.Area, producer.Commune);
        await db.SaveChangesAsync(cancel);
    }

    private ListingDraft Draft(DateTimeOffset at, DraftState state, DraftContent content)
    {
        var draft = new ListingDraft
        {
            Id = Guid.CreateVersion7(at), ProducerCode = Producer, State = state, Content = content, StartedAt = at, EditedAt = at, IsSample = true,
        };
        db.Add(draft);
        return draft;
    }

    private static DraftContent Whole(string name, string set, string drawing, string ingredients, long price) => new()
    {
        Name = name, SetCode = set, Description = "Nội dung mẫu, để thử.", Photos = [new DraftPhoto(Guid.Empty, drawing, "")],
        Packs = [new DraftPack(Guid.CreateVersion7(), "500 g", 500, "g", price) { OnHand = 20, Grams = 650 }],
        Label = new ProductLabel { Ingredients = ingredients, ShelfLife = "12 tháng kể từ ngày sản xuất" },
    };
}
