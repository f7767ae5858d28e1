using Marketplace.Data.Jobs;
using Marketplace.IntegrationTests.Databases;
using Marketplace.Media.Files;
using Marketplace.Media.Pictures;
using Marketplace.Media.Uploads;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Media;

public sealed class FileTests
{
    private const string Owner = "producer:P1";

    [Theory, ClassData(typeof(EachEngine))]
    public async Task What_no_use_case_keeps_is_swept_after_a_day_with_its_file(Engine engine)
    {
        await using var market = await TestMarketplace.StartAsync(engine);
        var forgotten = await StoreAsync(market);
        var kept = await StoreAsync(market);
        await KeepAsync(market, kept.FileId);
        Files(market).Count.ShouldBe(2);
        market.Clock.Advance(SweepFiles.Patience - TimeSpan.FromMinutes(1));
        (await SweepAsync(market)).ShouldBe(0);
        market.Clock.Advance(TimeSpan.FromMinutes(2));
        (await SweepAsync(market)).ShouldBe(1);
        Files(market).ShouldBe([kept.Key + ".webp"]);
        (await KeepAsync(market, forgotten.FileId)).ShouldBeFalse("it is gone");
        (await CheckAsync(market)).ShouldBeNull();
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task A_use_case_that_does_not_save_keeps_nothing(Engine engine)
    {
        await using var market = await TestMarketplace.StartAsync(engine);
        var stored = await StoreAsync(market);
        await market.DoAsync<DbContext>(async db => (await db.KeepFileAsync(stored.FileId, Owner, Cancel)).ShouldBeTrue());
        market.Clock.Advance(SweepFiles.Patience * 2);
        (await SweepAsync(market)).ShouldBe(1);
        Files(market).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task Nobody_keeps_or_discards_the_file_of_another(Engine engine)
    {
        await using var market = await TestMarketplace.StartAsync(engine);
        var stored = await StoreAsync(market);
        await market.DoAsync<DbContext>(async db =>
        {
            (await db.KeepFileAsync(stored.FileId, "producer:P2", Cancel)).ShouldBeFalse();
            (await db.DiscardFileAsync(stored.FileId, "producer:P2", Cancel)).ShouldBeFalse();
            await db.SaveChangesAsync(Cancel);
        });
        market.Clock.Advance(SweepFiles.Patience * 2);
        (await SweepAsync(market)).ShouldBe(1);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task Whoever_keeps_a_file_while_it_is_swept_learns_it(Engine engine)
    {
        await using var market = await TestMarketplace.StartAsync(engine);
        var stored = await StoreAsync(market);
        await market.DoAsync<DbContext>(async db =>
        {
            (await db.KeepFileAsync(stored.FileId, Owner, Cancel)).ShouldBeTrue();
            market.Clock.Advance(SweepFiles.Patience * 2);
            (await SweepAsync(market)).ShouldBe(1);
            await Should.ThrowAsync<DbUpdateConcurrencyException>(() => db.SaveChangesAsync(Cancel));
        });
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task What_is_discarded_goes_with_the_next_sweep(Engine engine)
    {
        await using var market = await TestMarketplace.StartAsync(engine);
        var stored = await StoreAsync(market);
        await KeepAsync(market, stored.FileId);
        await market.DoAsync<DbContext>(async db =>
        {
            (await db.DiscardFileAsync(stored.FileId, Owner, Cancel)).ShouldBeTrue();
            await db.SaveChangesAsync(Cancel);
        });
        (await SweepAsync(market)).ShouldBe(1);
        Files(market).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task Two_sweeps_at_once_do_no_harm(Engine engine)
    {
        await using var market = await TestMarketplace.StartAsync(engine);
        for (var i = 0; i < 20; i++) await StoreAsync(market);
        market.Clock.Advance(SweepFiles.Patience * 2);
        (await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => SweepAsync(market))))).Sum().ShouldBe(20);
        (await CheckAsync(market)).ShouldBeNull();
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task The_doctor_names_a_lost_file_and_a_stray_one(Engine engine)
    {
        await using var market = await TestMarketplace.StartAsync(engine);
        var stored = await StoreAsync(market);
        await KeepAsync(market, stored.FileId);
        (await CheckAsync(market)).ShouldBeNull();
        var path = Path.Combine(market.Folder, "media", "originals", stored.Key + ".webp");
        File.Move(path, path.Replace(stored.Key, "u-stray", StringComparison.Ordinal));
        (await CheckAsync(market))!.ShouldContain($"1 kept files are gone, the first is \"originals/{stored.Key}.webp\"");
        File.Copy(path.Replace(stored.Key, "u-stray", StringComparison.Ordinal), path);
        (await CheckAsync(market))!.ShouldContain("1 files belong to no row, the first is \"originals/u-stray.webp\"");
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task A_kept_picture_gets_its_sizes_by_a_job_and_loses_them_with_the_picture(Engine engine)
    {
        await using var market = await TestMarketplace.StartAsync(engine);
        var stored = await StoreAsync(market);
        (await RunJobsAsync(market)).ShouldBe(0, "nobody has kept it");
        await KeepAsync(market, stored.FileId);
        await KeepAsync(market, stored.FileId);
        (await RunJobsAsync(market)).ShouldBe(1);
        Sizes(market).Count(f => f.StartsWith(stored.Key, StringComparison.Ordinal))
            .ShouldBe(PictureFormats.Widths.Count * Enum.GetValues<PictureFormat>().Length);
        await market.DoAsync<DbContext>(async db =>
        {
            await db.DiscardFileAsync(stored.FileId, Owner, Cancel);
            await db.SaveChangesAsync(Cancel);
        });
        await SweepAsync(market);
        Sizes(market).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task A_paper_is_a_pdf_or_a_photo_without_its_place(Engine engine)
    {
        await using var market = await TestMarketplace.StartAsync(engine);
        var pdf = (await StorePaperAsync(market, "%PDF-1.7\n…"u8.ToArray())).Value!;
        (pdf.ContentType, pdf.Length).ShouldBe(("application/pdf", 12));
        var photo = (await StorePaperAsync(market, TestPictures.PhotoWithPlace())).Value!;
        photo.ContentType.ShouldBe("image/webp");
        File.ReadAllBytes(Path.Combine(market.Folder, "media", "private", $"f-{photo.FileId:N}.webp")).AsSpan().IndexOf("SecretCamera9000"u8).ShouldBe(-1);
        (await StorePaperAsync(market, "<html>"u8.ToArray())).Errors.Select(e => (e.Field, e.Message.Key)).ShouldBe([("file", "PaperKind")]);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static async Task<StoredPicture> StoreAsync(TestMarketplace market) => await market.AskAsync<StorePicture, StoredPicture>(
        async store => (await store.ExecuteAsync(new MemoryStream(TestPictures.Photo()), Owner, Cancel)).Value!);

    private static Task<Result<StoredPaper>> StorePaperAsync(TestMarketplace market, byte[] file) =>
        market.AskAsync<StorePrivateFile, Result<StoredPaper>>(store => store.ExecuteAsync(new MemoryStream(file), Owner, Cancel));

    private static Task<bool> KeepAsync(TestMarketplace market, Guid file) => market.AskAsync<DbContext, bool>(async db =>
    {
        var found = await db.KeepFileAsync(file, Owner, Cancel);
        await db.SaveChangesAsync(Cancel);
        return found;
    });

    private static Task<int> SweepAsync(TestMarketplace market) => market.AskAsync<SweepFiles, int>(s => s.ExecuteAsync(Cancel));

    private static Task<string?> CheckAsync(TestMarketplace market) => market.AskAsync<CheckFiles, string?>(c => c.ExecuteAsync(Cancel));

    private static Task<int> RunJobsAsync(TestMarketplace market) => market.AskAsync<JobRunner, int>(r => r.RunDueAsync(Cancel));

    private static List<string> Sizes(TestMarketplace market) =>
        [.. Directory.EnumerateFiles(Path.Combine(market.Folder, "media", "sizes")).Select(f => Path.GetFileName(f)!)];

    private static List<string> Files(TestMarketplace market) =>
        [.. Directory.EnumerateFiles(Path.Combine(market.Folder, "media", "originals")).Select(f => Path.GetFileName(f)!)];
}
