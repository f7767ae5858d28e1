using Marketplace.Catalog.Geography;
using Marketplace.Catalog.Producers;
using Marketplace.Media.Files;
using Marketplace.SalesChannels.Participations;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.SalesChannels.Declarations;

/// <summary>Puts a participation before the officers of the producer's place, with its evidence; in the caller's transaction.</summary>
public sealed class AddDeclaration(DbContext db, GeographyBook geography, IAudit audit, TimeProvider clock)
{
    internal Task<KnownProducer?> FindProducerAsync(string code, CancellationToken cancel) =>
        KnownProducer.FindAsync(db, geography, code, clock.VietnamToday(), cancel);

    /// <summary>The participation of a form that came before; null = it is new.</summary>
    internal Task<string?> SentBeforeAsync(Guid account, Guid formKey, CancellationToken cancel) =>
        db.Set<ChannelDeclaration>().Where(d => d.DeclaredBy == account && d.FormKey == formKey).Select(d => d.ParticipationCode)
            .SingleOrDefaultAsync(cancel);

    /// <returns>Error at Files when one of them is not the producer's.</returns>
    internal async Task<Result> ExecuteAsync(
        ParticipationVersion participation, KnownProducer producer, Guid account, Guid formKey, GivenEvidence given, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var declaration = new ChannelDeclaration
        {
            Id = Guid.CreateVersion7(now),
            ParticipationCode = participation.Code,
            ProducerCode = producer.Code,
            ProducerName = producer.Name,
            DeclaredBy = account,
            FormKey = formKey,
            DeclaredAt = now,
            Area = producer.Area,
            Commune = producer.Commune,
            IsSample = participation.IsSample,
        };
        foreach (var file in given.Files.Distinct())
        {
            var owner = StoreEvidence.OwnerOf(producer.Code);
            if (await db.TypeOfFileAsync(file, owner, cancel) is not { } type || !await db.KeepFileAsync(file, owner, cancel))
                return Result.Refused(new FieldError(nameof(given.Files), DeclarationTexts.FileGone()));
            Lay(declaration, new ChannelEvidence { FileId = file, ContentType = type });
        }
        foreach (var address in given.Addresses) Lay(declaration, new ChannelEvidence { Address = address });
        db.Add(declaration);
        audit.Note("channel.declared", $"channel:{participation.Code}", "", $"{producer.Code} {declaration.Evidence.Count}");
        return Result.Ok();
    }

    private static void Lay(ChannelDeclaration declaration, ChannelEvidence evidence)
    {
        evidence.Id = Guid.CreateVersion7(declaration.DeclaredAt);
        evidence.Position = declaration.Evidence.Count + 1;
        evidence.IsSample = declaration.IsSample;
        declaration.Evidence.Add(evidence);
    }
}
