using System.IO.Compression;

namespace Marketplace.IntegrationTests.Access;

/// <summary>What an answer says; a workbook's words lie packed in it.</summary>
internal static class WorkbookWords
{
    public static async Task<string> OfAsync(HttpResponseMessage answer)
    {
        if (answer.Content.Headers.ContentType?.MediaType?.Contains("spreadsheet", StringComparison.Ordinal) is not true)
            return await answer.Content.ReadAsStringAsync();
        await using var file = new ZipArchive(await answer.Content.ReadAsStreamAsync());
        var words = "";
        foreach (var entry in file.Entries)
        {
            using var text = new StreamReader(await entry.OpenAsync());
            words += await text.ReadToEndAsync();
        }
        return words;
    }
}
