using Marketplace.Shared;
using Microsoft.AspNetCore.Http;

namespace Marketplace.Components.Forms;

/// <param name="Id">Null = none came.</param>
public sealed record SentFile(Guid? Id);

public static class SentFiles
{
    /// <summary>The one file that comes with a form.</summary>
    /// <param name="request">Of the form.</param>
    /// <param name="store">Keeps the file for the time being, before the rest of the form is looked at.</param>
    public static async Task<Result<SentFile>> TakeFileAsync(this HttpRequest request, Func<Stream, Task<Result<Guid>>> store)
    {
        if (request.Form.Files.FirstOrDefault(f => f.Length > 0) is not { } file) return Result.Ok(new SentFile(null));
        await using var upload = file.OpenReadStream();
        var stored = await store(upload);
        return stored.Succeeded ? Result.Ok(new SentFile(stored.Value)) : Result.Refused<SentFile>(stored.Errors);
    }
}
