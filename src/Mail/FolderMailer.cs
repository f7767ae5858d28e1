using System.Globalization;
using Microsoft.Extensions.Options;

namespace Marketplace.Mail;

/// <summary>Letters as .eml files, which any mail program opens: nothing leaves the machine.</summary>
internal sealed class FolderMailer(MailFolder folder, IOptions<MailOptions> options, TimeProvider clock) : IMailer
{
    public async Task SendAsync(Letter letter, CancellationToken cancel)
    {
        Directory.CreateDirectory(folder.Path);
        var now = clock.GetUtcNow();
        var name = $"{now.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture)}-{Guid.CreateVersion7(now):N}.eml";
        await LetterPaper.Of(letter, options.Value, now).WriteToAsync(Path.Combine(folder.Path, name), cancel);
    }

    public Task<string?> FindFaultAsync(CancellationToken cancel)
    {
        try
        {
            Directory.CreateDirectory(folder.Path);
            return Task.FromResult<string?>(null);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return Task.FromResult<string?>("the folder for letters cannot be made");
        }
    }
}

internal sealed record MailFolder(string Path);
