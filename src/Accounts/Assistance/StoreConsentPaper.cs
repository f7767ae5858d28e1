using Marketplace.Catalog.Producers;
using Marketplace.Media.Uploads;
using Marketplace.Shared;

namespace Marketplace.Accounts.Assistance;

/// <summary>Takes the photo or scan of a consent, kept by nobody until the consent is recorded. Errors: Paper, the whole form.</summary>
public sealed class StoreConsentPaper(StorePrivateFile store, FindServedProducer producers)
{
    public async Task<Result<Guid>> ExecuteAsync(Stream upload, string producerCode, CancellationToken cancel)
    {
        if (await producers.ExecuteAsync(producerCode, cancel) is null) return Result.Refused<Guid>(new FieldError("", AccountRefusals.NoSuchProducer));
        var stored = await store.ExecuteAsync(upload, RecordConsent.PaperOwner(producerCode), cancel);
        return stored.Value is { } paper ? Result.Ok(paper.FileId) : Result.Refused<Guid>(new FieldError("Paper", stored.Errors[0].Message));
    }
}
