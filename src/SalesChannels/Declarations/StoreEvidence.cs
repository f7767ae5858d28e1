using Marketplace.Media.Uploads;
using Marketplace.Shared;

namespace Marketplace.SalesChannels.Declarations;

/// <summary>
/// Takes a photo or PDF before the form that it came with is looked at: a private file of the producer that nobody keeps yet. Call it before
/// anything else is written. Errors: producer (none of the person's), Files.
/// </summary>
public sealed class StoreEvidence(StorePrivateFile store, ICurrentUser user)
{
    /// <summary>Whose a file is until and after it is declared.</summary>
    internal static string OwnerOf(string producerCode) => $"channel-evidence:{producerCode}";

    public async Task<Result<Guid>> ExecuteAsync(Stream upload, string producerCode, CancellationToken cancel)
    {
        if (!user.May(ProducerRight.Catalogue, producerCode)) return Result.Refused<Guid>(new FieldError("producer", DeclarationTexts.NoSuchProducer()));
        var stored = await store.ExecuteAsync(upload, OwnerOf(producerCode), cancel);
        return stored.Value is { } paper
            ? Result.Ok(paper.FileId)
            : Result.Refused<Guid>([.. stored.Errors.Select(e => new FieldError(nameof(GivenEvidence.Files), e.Message))]);
    }
}
