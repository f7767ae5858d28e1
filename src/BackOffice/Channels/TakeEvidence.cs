using Marketplace.BackOffice.Resources;
using Marketplace.SalesChannels.Declarations;
using Marketplace.Shared;

namespace Marketplace.BackOffice.Channels;

/// <summary>Evidence of a form: files of an earlier sending and of this one together, stored and kept by nobody yet; links by lines. Errors at Files.</summary>
internal sealed class TakeEvidence(StoreEvidence store)
{
    public async Task<Result<GivenEvidence>> ExecuteAsync(EvidenceForm form, string producerCode, CancellationToken cancel)
    {
        var files = (form.Files ?? Enumerable.Empty<Microsoft.AspNetCore.Http.IFormFile>()).Where(f => f.Length > 0).ToList();
        var taken = KeptIn(form).ToList();
        if (files.Count + taken.Count > GivenEvidence.MostFiles)
            return Refused(new Message(ChannelWords.ResourceManager, nameof(ChannelWords.FilesMost), GivenEvidence.MostFiles));
        foreach (var file in files)
        {
            await using var upload = file.OpenReadStream();
            var stored = await store.ExecuteAsync(upload, producerCode, cancel);
            if (!stored.Succeeded) return Refused(stored.Errors[0].Message);
            taken.Add(stored.Value);
        }
        return Result.Ok(new GivenEvidence(taken, form.Links.Split('\n')));
    }

    /// <summary>Whose they are is asked when the channel is declared.</summary>
    public static IReadOnlyList<Guid> KeptIn(EvidenceForm form) =>
        [.. form.Kept.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(k => Guid.TryParseExact(k, "N", out var id) ? id : Guid.Empty)
            .Where(id => id != Guid.Empty).Distinct().Take(GivenEvidence.MostFiles)];

    private static Result<GivenEvidence> Refused(Message why) => Result.Refused<GivenEvidence>(new FieldError(nameof(EvidenceForm.Files), why));
}
