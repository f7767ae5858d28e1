using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;
using Marketplace.Catalog.ListingImport;
using Marketplace.Catalog.ListingImport.Files;
using Marketplace.Data.Jobs;
using Marketplace.IntegrationTests.BackOffice;
using Marketplace.IntegrationTests.Hosting;
using Marketplace.Shared.Jobs;
using Marketplace.Shared.Transactions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.ListingImport;

/// <summary>What a producer's person does with a file, by the pages; and the jobs behind them.</summary>
internal static class ImportSite
{
    public const string Import = "/ban-hang/san-pham/nhap", Export = "/ban-hang/san-pham/xuat/san-pham";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Headings as the template has them.</summary>
    public static string Head(params ReadOnlySpan<string> keys) =>
        string.Join(',', keys.ToArray().Select(k => ImportColumns.All.Single(c => c.Key == k).Heading));

    public static byte[] Csv(string head, params IEnumerable<string> rows) =>
        Encoding.UTF8.GetBytes('\uFEFF' + head + "\r\n" + string.Join("\r\n", rows) + "\r\n");

    /// <summary>The same rows as a workbook: whole numbers are numbers.</summary>
    public static byte[] Xlsx(byte[] csv)
    {
        var rows = CsvRows.Read(new MemoryStream(csv)).Value!.Select(r => (IReadOnlyList<object?>)
            [.. r.Cells.Select(c => long.TryParse(c.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? (object)number : c.Text)]);
        return Workbook.Write([WorkbookSheet.Plain("Sản phẩm", rows)]);
    }

    public static Task<HttpResponseMessage> UploadAsync(this HttpClient person, byte[] file, string name = "hang.csv") =>
        person.SendFileAsync(Import, "File", file, name);

    public static async Task<HttpResponseMessage> SendFileAsync(
        this HttpClient person, string path, string field, byte[] file, string name, params (string Name, string Value)[] fields)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (key, value) in (await person.HiddenFieldsAsync(path)).Select(f => (f.Key, f.Value)).Concat(fields.Select(f => (f.Name, f.Value))))
            form.Add(new StringContent(value), key);
        form.Add(new ByteArrayContent(file), field, name);
        return await person.PostAsync(path, form, Cancel);
    }

    /// <summary>Looked at, and nothing written; its page.</summary>
    public static async Task<string> CheckAsync(this HttpClient person, byte[] file, string name = "hang.csv")
    {
        using var answer = await person.UploadAsync(file, name);
        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther, await answer.Content.ReadAsStringAsync(Cancel));
        return answer.Headers.Location!.OriginalString;
    }

    public static async Task PressAsync(this HttpClient person, string page, string button)
    {
        using var answer = await person.SendFileAsync(page, "Pictures", [], "a.zip", ("Do", button));
        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther, await answer.Content.ReadAsStringAsync(Cancel));
    }

    /// <summary>Put in to the end.</summary>
    public static async Task<string> ImportAsync(this WorkSite site, byte[] file, string name = "hang.csv", byte[]? pictures = null)
    {
        var page = await site.Owner.CheckAsync(file, name);
        if (pictures is not null)
        {
            using var sent = await site.Owner.SendFileAsync(page, "Pictures", pictures, "anh.zip", ("Do", "anh"));
            sent.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        }
        await site.Owner.PressAsync(page, "nhap");
        await site.WorkAsync(page);
        return page;
    }

    /// <summary>Until the import stands still.</summary>
    public static async Task WorkAsync(this WorkSite site, string page)
    {
        for (var turn = 0; turn < 200; turn++)
        {
            await site.Host.Services.GetRequiredService<JobRunner>().RunDueAsync(Cancel);
            if ((await site.RunAsync(page)).State is not (ImportState.Running or ImportState.Undoing)) return;
            await Task.Delay(50, Cancel);
        }
        throw new TimeoutException("The import does not end.");
    }

    /// <summary>Begun, and no job asked for: the test does their work itself.</summary>
    public static Task BeginAsync(this WorkSite site, string page)
    {
        var (id, now) = (IdOf(page), site.Host.Clock.GetUtcNow());
        return site.QueryAsync(db => db.Set<ImportRun>().Where(r => r.Id == id).ExecuteUpdateAsync(
            s => s.SetProperty(r => r.State, ImportState.Running).SetProperty(r => r.StartedAt, now).SetProperty(r => r.MovedAt, now), Cancel));
    }

    /// <summary>One job as the runner does it, to the end or killed before its commit; the next one it asks for is left out.</summary>
    public static async Task StepAsync(this WorkSite site, string page, bool isKilled)
    {
        await using var scope = site.Host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<DbContext>();
        var place = (await site.RunAsync(page)).Place;
        var handler = scope.ServiceProvider.GetRequiredService<IJobHandler<ImportStep>>();
        try
        {
            await db.InTransactionAsync(async c =>
            {
                await handler.ExecuteAsync(new ImportStep(IdOf(page), place), new JobContext(Guid.NewGuid(), "listings.import", 1), c);
                foreach (var next in db.ChangeTracker.Entries<Job>().Where(e => e.State == EntityState.Added).ToList()) next.State = EntityState.Detached;
                await db.SaveChangesAsync(c);
                if (isKilled) throw new OperationCanceledException("killed");
            }, Cancel);
        }
        catch (OperationCanceledException) when (isKilled) { }
    }

    public static Task<ImportRun> RunAsync(this WorkSite site, string page)
    {
        var id = IdOf(page);
        return site.QueryAsync(db => db.Set<ImportRun>().AsNoTracking().SingleAsync(r => r.Id == id, Cancel));
    }

    public static async Task<(int New, int Changed, int Unchanged, int Refused)> CountsAsync(this WorkSite site, string page)
    {
        var id = IdOf(page);
        var counts = await site.QueryAsync(db => db.Set<ImportRow>().Where(r => r.ImportId == id).GroupBy(r => r.Outcome)
            .ToDictionaryAsync(g => g.Key, g => g.Count(), Cancel));
        int Of(RowOutcome outcome) => counts.GetValueOrDefault(outcome);
        return (Of(RowOutcome.New), Of(RowOutcome.Changed), Of(RowOutcome.Unchanged), Of(RowOutcome.Refused));
    }

    public static Guid IdOf(string page) => Guid.Parse(page[(page.LastIndexOf('/') + 1)..]);

    public static byte[] Zip(params IEnumerable<(string Name, byte[] Content)> files)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in files)
            {
                using var part = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                part.Write(content);
            }
        return file.ToArray();
    }
}
